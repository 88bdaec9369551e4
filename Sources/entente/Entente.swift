// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Logging

@main
struct Entente: ParsableCommand {}
