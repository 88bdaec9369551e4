// SPDX-License-Identifier: Apache-2.0
import CMessages
import Glibc

// Carries the messages of one `entente model explore` among many under MPI. It starts `entente` with
// its own arguments and joins it to the others; it knows MPI and nothing of models, while `entente`
// knows models and nothing of MPI.

let arguments = Array(CommandLine.arguments.dropFirst())

if arguments.isEmpty || arguments == ["--help"] || arguments == ["-h"] {
  print(
    """
    Spreads one exploration over processes on one machine or many. Start it with mpirun or srun:
      mpirun -np 4 entente-mpi model explore funding --count 10000000 --resume run.entente
    What follows is what entente itself takes; see entente model explore --help. On one's own machines
    entente model explore --engine mpi --ranks 4 --hosts a,b does the same and starts mpirun itself.
    The program entente is looked for in $ENTENTE_PROGRAM, beside this one, and on the PATH.
    """)
  exit(arguments.isEmpty ? 64 : 0)
}
guard Array(arguments.prefix(2)) == ["model", "explore"] else {
  complain("only 'model explore' can be spread; write: entente-mpi model explore funding …")
  exit(64)
}
guard let program = Companion.program() else {
  complain("the program entente is neither beside this one nor on the PATH; set ENTENTE_PROGRAM")
  exit(69)
}
// Before MPI starts: a process that has joined must not be copied.
guard let companion = Companion(starting: program, arguments) else {
  complain("\(program) cannot be started: \(String(cString: strerror(errno)))")
  exit(69)
}
exit(Carrier.carry(companion))
