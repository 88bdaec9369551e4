// SPDX-License-Identifier: Apache-2.0
#include "messages.h"

#include <mpi.h>
#include <stdio.h>

int messages_start(messages_place *place) {
  int code = MPI_Init(NULL, NULL);
  if (code != MPI_SUCCESS) return code;
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  int rank, size, neighbours;
  MPI_Comm machine;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &machine);
  MPI_Comm_size(machine, &neighbours);
  MPI_Comm_free(&machine);
  *place = (messages_place){rank, size, neighbours};
  return 0;
}

void messages_machine(void *name) {
  char full[MPI_MAX_PROCESSOR_NAME + 1];
  int length = 0;
  MPI_Get_processor_name(full, &length);
  full[length] = 0;
  snprintf(name, 256, "%s", full);
}

int messages_look(int32_t *sender, int32_t *length) {
  int there = 0, count = 0;
  MPI_Status status;
  if (MPI_Iprobe(MPI_ANY_SOURCE, 0, MPI_COMM_WORLD, &there, &status) != MPI_SUCCESS) return -1;
  if (!there) return 0;
  MPI_Get_count(&status, MPI_BYTE, &count);
  *sender = status.MPI_SOURCE;
  *length = count;
  return 1;
}

int messages_take(int32_t sender, uint8_t *bytes, int32_t length) {
  return MPI_Recv(bytes, length, MPI_BYTE, sender, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

int messages_send(int32_t receiver, const uint8_t *bytes, int32_t length) {
  return MPI_Send(bytes, length, MPI_BYTE, receiver, 0, MPI_COMM_WORLD);
}

void messages_end(void) { MPI_Finalize(); }

void messages_abort(int code) { MPI_Abort(MPI_COMM_WORLD, code); }
