/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace-private.h"

G_BEGIN_DECLS

/* What stands in the demonstration's file. Records come from groups named "type key"; "@key" in a value stands for the id of that record. */
typedef struct {
  MunWorkspace *workspace;  /* (owned) */
  GKeyFile     *file;
  GHashTable   *by_key;     /* key -> MunRecord */
  GHashTable   *groups;     /* key -> name of its group */
  int           shift;      /* days from the day for which it was written to today */
} MunDemo;

/* demo.c: what is wrong with the file. Returns: %FALSE */
gboolean    mun_demo_refuse         (GError     **error,
                                     const char  *group,
                                     const char  *what);

/* demo.c: Returns: (transfer full): the day @days later; what is no date stays */
char       *mun_demo_shift_date     (const char  *value,
                                     int          days);

/* demo.c: @text as it stands in the file: links as "@key @key", dates of the day for which it was written */
gboolean    mun_demo_set_field      (MunDemo     *demo,
                                     MunRecord   *record,
                                     const char  *group,
                                     const char  *name,
                                     const char  *text,
                                     GError     **error);

/* demo-year.c: Returns: (transfer full): the new file as it was on the first day of the year, or %NULL with nothing left on the disk */
MunWorkspace *mun_demo_begin_year   (const char  *path,
                                     int          shift,
                                     GError     **error);

/* demo-year.c: saves the records revision by revision, as the people of the organisation did. */
gboolean    mun_demo_live_through   (MunDemo     *demo,
                                     GError     **error);

G_END_DECLS
