/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

/* A demonstration on its reference day, and people who act in it. */

#define TODAY "2026-11-02"
#define NOW   TODAY "T12:00"

extern char *folder;
extern char *path;

/* open_file: the file at @path. @as: number of who acts */
MunWorkspace *open_file    (const char   *as);
void          close_file   (MunWorkspace *workspace);

/* split_values: @text: "field=value|field=value". Returns: (transfer full) (element-type GStrv): pairs of name and value */
GPtrArray    *split_values (const char   *text);

/* add_like: a copy of a record with another state, as if it had come with the file. ...: pairs of field and number of a record, ended by -1 */
void          add_like     (const char   *ref,
                            const char   *new_ref,
                            const char   *state,
                            ...);

/* change: who acts changes some fields of a record. @values: as in split_values() */
void          change       (const char   *as,
                            const char   *ref,
                            const char   *values);

/* false-whole.c: a whole file that somebody wrote into comes in as it was, or not at all */
void          test_false_whole (void);
void          test_used        (void);
