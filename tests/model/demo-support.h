/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/rules.h"

/* A demonstration of its own for each test, on its reference day. */

#define TODAY "2026-11-02"

typedef struct {
  char         *folder;
  MunWorkspace *workspace;
} Fixture;

void       set_up    (Fixture       *fixture,
                      gconstpointer  data);
void       tear_down (Fixture       *fixture,
                      gconstpointer  data);

/* find: Returns: (transfer full): the first record with this value; none is a fault of the test */
MunRecord *find      (Fixture       *fixture,
                      const MunSpec *spec,
                      int            field,
                      const char    *value);

/* person_id: Returns: (transfer full) */
char      *person_id (Fixture       *fixture,
                      const char    *name);
