/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/conformity.h"

G_BEGIN_DECLS

/* The SQL behind a part of a check, and what its answers mean. */

/** mun_check_sql_count: Returns: (transfer full): a SELECT of two integers: how many rows are right, how many are looked at */
char *mun_check_sql_count (const MunCheckPart *part);

/** mun_check_sql_ids: Returns: (transfer full) (nullable): a SELECT of the ids that fail; %NULL where no single record can (EXISTS, AT_LEAST) */
char *mun_check_sql_ids   (const MunCheckPart *part);

/* What a record is to a part. */
enum { MUN_STATE_ASIDE, MUN_STATE_WRONG, MUN_STATE_RIGHT };

/** mun_check_sql_states: @parts: (element-type MunCheckPart): all of one @record, without FROM; @column: (nullable): only the records where it is :id.
 * Returns: (transfer full): a SELECT of the id and, for each part, of the state, for all records in the order in which they came */
char *mun_check_sql_states (const char *record,
                            GPtrArray  *parts,
                            const char *column);

/** mun_check_judge: all parts full: complete; something right somewhere: partial; otherwise missing. A part without rows is left out; when no part has
 * any, the check itself says what that means. @ok, @total: for each part of @check */
MunEvidence mun_check_judge (const MunCheck *check,
                             const gint64   *ok,
                             const gint64   *total);

G_END_DECLS
