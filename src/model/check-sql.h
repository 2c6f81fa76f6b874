/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/catalogue.h"

G_BEGIN_DECLS

/* The SQL behind a part of a check. */

/** mun_check_sql_count: Returns: (transfer full): a SELECT of two integers: how many rows are right, how many are looked at */
char *mun_check_sql_count (const MunCheckPart *part);

/** mun_check_sql_ids: Returns: (transfer full) (nullable): a SELECT of the ids that fail; %NULL where no single record can (EXISTS, AT_LEAST) */
char *mun_check_sql_ids   (const MunCheckPart *part);

G_END_DECLS
