/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/record.h"
#include "model/workspace.h"

G_BEGIN_DECLS

/* A date or a number that cannot be understood yet stands in no record. It outlives the program all the same, like everything that is typed. */

/** mun_half_typed_note: what stands in the control of @field; "" when it is understood */
void     mun_half_typed_note (MunWorkspace *workspace,
                              MunRecord    *record,
                              int           field,
                              const char   *text);
/** mun_half_typed_parse: @place: where something is kept. @find: gives the record with an id, a new reference, or %NULL.
 * Returns: (transfer full) (nullable): the record of which a field is half typed there, with @field; %NULL when it is something else */
MunRecord *mun_half_typed_parse (const char *place,
                                 MunRecord  *(*find) (gpointer data, const char *id),
                                 gpointer    data,
                                 int        *field);

/** mun_half_typed_show: puts what was kept into @control, of an editor. Returns: whether there was something */
gboolean mun_half_typed_show (MunWorkspace *workspace,
                              MunRecord    *record,
                              int           field,
                              GtkWidget    *control);

G_END_DECLS
