/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/record.h"

G_BEGIN_DECLS

/** mun_note_row_new: the note of @record as a row of a form, a text of several lines. @title: above it; @help: below it; @needed: whether it is marked as needed
 * while it is empty */
GtkWidget *mun_note_row_new (MunRecord  *record,
                             const char *title,
                             const char *help,
                             gboolean    needed);

/** mun_note_row_focus: puts the cursor into the text. Returns: whether it went there */
gboolean   mun_note_row_focus (GtkWidget *row);

G_END_DECLS
