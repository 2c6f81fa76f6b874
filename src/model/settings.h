/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* The numbers behind checks and proposed dates ("Checks and rhythms", mun_setting_spec): what the organisation chose, and where it chose nothing
 * the starter value for its size. */

/** mun_settings_size: Returns: what a choice of organisation.profile means; nothing chosen counts as small */
MunSize     mun_settings_size    (const char   *profile);

/** mun_settings_get: Returns: the value in force. @field: index in mun_setting_spec of a number */
int         mun_settings_get     (MunWorkspace *workspace,
                                  int           field);

/** mun_settings_action_days: Returns: how many days are proposed for removing the cause of a problem */
int         mun_settings_action_days (MunWorkspace *workspace,
                                      gboolean      serious);

/** mun_settings_starter: Returns: what an empty @field means in this organisation */
int         mun_settings_starter (MunWorkspace   *workspace,
                                  const MunField *field);

/** mun_settings_describe_starter: Returns: (transfer full): the same with its unit, "12 months" */
char       *mun_settings_describe_starter (MunWorkspace   *workspace,
                                           const MunField *field);

/** mun_settings_review_months: Returns: the time between reviews of the whole system, as the organisation page says it */
int         mun_settings_review_months (MunWorkspace *workspace);

/** mun_settings_is_own: whether the organisation chose another value than the starter value. @record: from mun_workspace_single() */
gboolean    mun_settings_is_own  (MunWorkspace *workspace,
                                  MunRecord    *record,
                                  int           field);

/** mun_settings_list_own: Returns: (transfer full): indexes of the numbers for which that is so, as int */
GArray     *mun_settings_list_own (MunWorkspace *workspace);

/** mun_settings_numbers: Returns: (transfer full) (element-type utf8 int): all values in force by the names of their fields, as mun_store_evaluate() wants them */
GHashTable *mun_settings_numbers (MunWorkspace *workspace);

/** mun_settings_fill: Returns: (transfer full): @text with "{audit_months}" replaced by its number */
char       *mun_settings_fill    (GHashTable   *numbers,
                                  const char   *text);

/** mun_settings_describe_resize: what another size changes, "Security risks, at least: 15 instead of 10; …".
 * Returns: (transfer full): "" when it changes nothing */
char       *mun_settings_describe_resize (MunWorkspace *workspace,
                                          const char   *from,
                                          const char   *to);

G_END_DECLS
