/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Soft stops: what can be done, but is weak. Each save and each step of the life cycle that meets one is refused with %MUN_ERROR_NEEDS_REASON, unless a
 * reason is given for it. The reason stands in the history and, with what was weak, in the approval trail. What nobody does by hand (a loaded file, records
 * that follow from others) is not asked. */

typedef struct {
  const char *key;    /* stable: "no-threshold" */
  MunRecord  *record; /* (owned) */
  char       *weak;   /* a sentence: what is weak */
  char       *better; /* a sentence: what would be better */
} MunSoftStop;

/** mun_soft_stops_keys: Returns: (transfer none): the keys of all soft stops, NULL-terminated */
const char * const *mun_soft_stops_keys (void);

/** mun_soft_stops_list: what would have to be passed when @record is saved as it stands, in the state @to.
 * @to: (nullable): the key of a state; NULL: the one that it has
 * Returns: (transfer full) (element-type MunSoftStop) */
GPtrArray *mun_soft_stops_list   (MunWorkspace  *workspace,
                                  MunRecord     *record,
                                  const char    *to);

/** mun_soft_stops_say: what is weak and what would be better, with the number of the record where it is about more than one.
 * @stops: (element-type MunSoftStop). Returns: (transfer full): sentences; "" for none */
char      *mun_soft_stops_say    (GPtrArray     *stops);

/** mun_workspace_give_reason: from here on soft stops are passed with this reason, by saves and by the groups that begin; a group keeps it until it ends.
 * @reason: (nullable): NULL or blank ends that */
void       mun_workspace_give_reason (MunWorkspace *workspace,
                                      const char   *reason);

/** mun_workspace_get_passed: Returns: (transfer none) (element-type MunSoftStop): the soft stops that the last save passed, or the open group so far */
GPtrArray *mun_workspace_get_passed  (MunWorkspace *workspace);

G_END_DECLS
