/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* The first year of a new user, month by month up to the certification audit, counted from the day the file was made. */

typedef struct {
  const char    *id;
  int            month;   /* 1 to 12 */
  const char    *title;   /* N_() */
  const char    *text;    /* N_(): what is done, one sentence */
  const char    *wizard;  /* (nullable): id of the wizard that does it, where there is one */
  const MunSpec *spec;    /* the records it is about */
  char          *due;     /* the last day of its month, ISO */
  int            days;    /* from today to @due; negative: late */
  gboolean       done;
} MunYearStep;

/** mun_first_year_new: Returns: (transfer full) (element-type MunYearStep): all steps in their order; done or not is read from the records */
GPtrArray *mun_first_year_new (MunWorkspace *workspace);

/** mun_first_year_is_over: whether every step is done, or the year is so long past that nobody is new any more (two years) */
gboolean   mun_first_year_is_over (GPtrArray *steps);

G_END_DECLS
