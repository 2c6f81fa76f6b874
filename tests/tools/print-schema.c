/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the schema that the tables of spec/ want: print-schema > data/schema/0001-initial.sql, until the first release only. */

#include <stdio.h>

#include "store/store-private.h"

int
main (void)
{
  g_autofree char *sql = mun_schema_sql ();

  fputs (sql, stdout);
  return 0;
}
