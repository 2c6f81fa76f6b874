/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/comparison.h"

G_BEGIN_DECLS

/* Values on their way out and in: choices as keys, dates and numbers canonical, links as the numbers of records ("RSK-0007, RSK-0009"). The result
 * does not depend on the language of the screen, so what one machine exports another one imports. */

/** mun_exchange_write_value: Returns: (transfer full): the text for a file */
char     *mun_exchange_write_value (MunWorkspace  *workspace,
                                    MunRecord     *record,
                                    guint          field);

/** mun_exchange_read_value: sets a field from the text of a file or a command line. @known: (nullable): numbers and ids of records that the
 * same file brings (to MunRecord). Errors: #MUN_ERROR_INVALID, #MUN_ERROR_NOT_FOUND or, for another value than the program works out, #MUN_ERROR_REFUSED;
 * the message names the field */
gboolean  mun_exchange_read_value  (MunWorkspace  *workspace,
                                    MunRecord     *record,
                                    guint          field,
                                    const char    *text,
                                    GHashTable    *known,
                                    GError       **error);

/** mun_exchange_is_computed: whether the program works out this field of @record, so that nobody brings another value for it. While a whole file comes
 * back nothing is */
gboolean  mun_exchange_is_computed (MunWorkspace  *workspace,
                                    MunRecord     *record,
                                    guint          field);

/** mun_exchange_may_add: whether new records of this type may be brought in: not those that the program makes by itself, unless a whole file comes back */
gboolean  mun_exchange_may_add     (MunWorkspace   *workspace,
                                    const MunSpec  *spec,
                                    GError        **error);

/* What an import did or would do. */
typedef struct {
  guint added;
  guint changed;
  guint unchanged;
} MunImportCount;

/**
 * mun_csv_export: one type as comma-separated values, UTF-8, RFC 4180; the first line holds "ref" and the names of the fields.
 * A cell that a spreadsheet would run as a formula begins with an apostrophe, which mun_csv_import() takes off again.
 * Returns: (transfer full): the text, or %NULL
 */
char     *mun_csv_export           (MunWorkspace    *workspace,
                                    const MunSpec   *spec,
                                    GError         **error);

/** mun_csv_export_rows: mun_csv_export() of these rows only, in their order. @rowids: (element-type gint64) */
char     *mun_csv_export_rows      (MunWorkspace    *workspace,
                                    const MunSpec   *spec,
                                    GArray          *rowids,
                                    GCancellable    *cancellable,
                                    GError         **error);

/**
 * mun_csv_export_comparison: one line for each field that is different: type, number and title of the record, what became of it, the field, the
 * values before and after, who, and when last. A record that came, went or was withdrawn has a line of its own in front, without a field.
 * @spec, @person: (nullable): only these
 *
 * Returns: (transfer full): the text
 */
char     *mun_csv_export_comparison (MunWorkspace        *workspace,
                                     const MunComparison *comparison,
                                     const MunSpec       *spec,
                                     const char          *person);

/**
 * mun_csv_import:
 * @text: CSV with commas, semicolons or tabs, UTF-8; the first line names fields by name or by English label
 *
 * A line whose "ref" names a record changes it, any other line adds one. All or nothing, one revision. With @dry_run nothing is kept.
 * Errors name the line.
 */
gboolean  mun_csv_import           (MunWorkspace    *workspace,
                                    const MunSpec   *spec,
                                    GBytes          *text,
                                    gboolean         dry_run,
                                    MunImportCount  *count,
                                    GError         **error);

/** mun_csv_parse: Returns: (transfer full) (element-type GStrv): rows of cells; @lines: (out): the line each row starts on, from 1 (element-type int) */
GPtrArray *mun_csv_parse           (const char      *text,
                                    GArray         **lines,
                                    GError         **error);

/**
 * mun_xml_export: everything in the file but its history: all records of all types with ids and numbers, and the evidence files in base64.
 * The form is described in data/exchange/muniment.rng. Returns: (transfer full)
 */
GBytes   *mun_xml_export           (MunWorkspace    *workspace,
                                    GError         **error);

/** mun_xml_import: brings in what mun_xml_export() wrote. Records are known by their ids: known ones are changed, others added. All or nothing. */
gboolean  mun_xml_import           (MunWorkspace    *workspace,
                                    GBytes          *xml,
                                    const char      *name,
                                    gboolean         dry_run,
                                    MunImportCount  *count,
                                    GError         **error);

G_END_DECLS
