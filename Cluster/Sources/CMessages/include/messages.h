// SPDX-License-Identifier: Apache-2.0
// The little of MPI that is needed to carry messages, without MPI's macros.
#ifndef ENTENTE_MESSAGES_H
#define ENTENTE_MESSAGES_H

#include <stdint.h>

typedef struct {
  int32_t rank;       // this process's number, from 0
  int32_t size;       // how many processes there are
  int32_t neighbours; // how many of them are on this machine, this one included
} messages_place;

// Joins the processes that mpirun or srun started. Returns 0, or MPI's error code.
int messages_start(messages_place *place);

// Writes the name of this machine: at most 255 bytes and a zero.
void messages_machine(void *name);

// Looks whether a message is there: 1 and its sender and length, or 0; a negative number is an error.
int messages_look(int32_t *sender, int32_t *length);

// Takes the message that was looked at. Returns 0, or MPI's error code.
int messages_take(int32_t sender, uint8_t *bytes, int32_t length);

int messages_send(int32_t receiver, const uint8_t *bytes, int32_t length);

// Waits until all have come to the same end, and leaves.
void messages_end(void);

// Ends all processes at once.
void messages_abort(int code);

#endif
