// SPDX-License-Identifier: Apache-2.0
#include <libxml/xmlversion.h>
// Debian's libxml2 knows ICU, whose headers clash with the ICU that Foundation brings. Only a struct that
// Entente never looks into depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
