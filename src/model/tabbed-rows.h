/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* Rows on their way between a register and a spreadsheet: text with tabs, as the clipboard carries it. */

#define MUN_PASTE_MAX_ROWS  100000
#define MUN_PASTE_MAX_BYTES (64 * 1024 * 1024)

/** mun_rows_write: the records of @rowids as lines of their fields, with a first line of labels. @fields: (element-type int): MUN_SORT_REF is the number.
 * Names of linked records, labels of choices, ISO dates. Returns: (transfer full): %NULL when cancelled */
char      *mun_rows_write (MunWorkspace  *workspace,
                           const MunSpec *spec,
                           GArray        *rowids,
                           GArray        *fields,
                           GCancellable  *cancellable,
                           GError       **error);

/** mun_rows_parse: cells may be in quotation marks and then hold tabs, line breaks and doubled quotation marks.
 * Returns: (transfer full) (element-type GStrv): without empty lines; %NULL with #MUN_ERROR_INVALID */
GPtrArray *mun_rows_parse (const char    *text,
                           GError       **error);

G_END_DECLS
