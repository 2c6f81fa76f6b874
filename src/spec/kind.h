/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "spec/spec.h"

G_BEGIN_DECLS

/**
 * mun_kind_parse:
 * @field: the field whose value it is
 * @text: what a person typed or a file said; "" (or only blanks) means "not set"
 * @error: #MUN_ERROR_INVALID; the message names the field and says what is expected
 *
 * Texts are cleaned (mun_text_clean()), dates accept several notations, numbers accept a decimal comma, yes/no accepts
 * yes, no, true, false, 1, 0; a choice accepts its key or its English label. Links must already be ids.
 *
 * Returns: (transfer full): the canonical text, or %NULL
 */
char        *mun_kind_parse     (const MunField  *field,
                                 const char      *text,
                                 GError         **error);

/**
 * mun_kind_format:
 * @field: the field
 * @value: a canonical text
 * @language: (nullable): for choices, dates and numbers; %NULL for the language of the screen
 *
 * Links and files are given back as they are: only the workspace knows the titles behind them.
 *
 * Returns: (transfer full): the value as a person reads it, "" when not set
 */
char        *mun_kind_format    (const MunField  *field,
                                 const char      *value,
                                 const char      *language);

/** mun_kind_sql_type: Returns: "TEXT", "INTEGER" or "REAL"; %NULL for LINKS, which have no column */
const char  *mun_kind_sql_type  (MunKind          kind);

/** mun_kind_is_number: whether values compare and add up as numbers */
gboolean     mun_kind_is_number (MunKind          kind);

G_END_DECLS
