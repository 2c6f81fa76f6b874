/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/parts.h"

G_BEGIN_DECLS

/* Chapters that list records. Each is described in a table; rows are read while pages are made. */

#define MUN_REGISTER_TABLES 4

typedef struct {
  guint                 level;        /* of the heading; 0: none */
  const char           *title;        /* N_() */
  const char           *intro;        /* N_(), NULL for none */
  const MunSpec        *spec;
  const MunCondition   *conditions;   /* all must hold; NULL when n_conditions is 0 */
  guint                 n_conditions;
  int                   sort_field;   /* index, or MUN_SORT_REF */
  gboolean              descending;
  const MunReportTable *tables[MUN_REGISTER_TABLES]; /* each lists all records found */
  const char           *missing;      /* N_(): what is said when there are none */
  const char           *where;        /* N_(): where to record it; NULL: nothing is missing, there are none */
} MunRegister;

/** mun_register_add: Returns: how many records there are */
guint        mun_register_add        (MunReport         *report,
                                      const MunRegister *entry);

/* What falls due: a day in a field that has passed while nothing says that it is settled. */
typedef struct {
  const MunSpec *spec;
  int            due;    /* DATE, with @rhythm the day when it was done last */
  int            owner;  /* LINK to a person or a LINE, -1 for none */
  const char    *done;   /* states in which nothing is due, as lines; NULL for none. The field is the state of the type */
  int            answer; /* index of a field that settles it, -1 for none */
  const char    *what;   /* N_(): "Look at again" */
  int            rhythm; /* index in mun_setting_spec of the months after @due; 0: it is due on that day */
} MunRegisterDue;

/**
 * mun_register_overdue: a chapter with everything that is late, oldest first
 * @none: N_(): said when nothing is
 *
 * Returns: how much is late
 */
guint        mun_register_overdue    (MunReport            *report,
                                      const MunRegisterDue *dues,
                                      guint                 n_dues,
                                      const char           *none);

/** mun_register_count: how many live records satisfy one condition */
guint        mun_register_count      (MunReport     *report,
                                      const MunSpec *spec,
                                      int            field,
                                      MunOperator    op,
                                      const char    *value);

/** mun_register_tick: a cell with a sign for yes, "–" for no and nothing for not said */
void         mun_register_tick       (MunReport     *report,
                                      MunTable      *table,
                                      MunRecord     *record,
                                      int            field);

/** mun_register_label: a bold line that belongs to what follows. @text: N_() */
void         mun_register_label      (MunReport     *report,
                                      const char    *text);

/** mun_register_is_active: whether a person works here today */
gboolean     mun_register_is_active  (MunReport     *report,
                                      MunRecord     *person);

G_END_DECLS
