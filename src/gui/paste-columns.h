/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/pasted-rows.h"

G_BEGIN_DECLS

/** MunPasteColumns: what each column of pasted rows is taken as, and a list to choose something else from. Signal: "changed" */
#define MUN_TYPE_PASTE_COLUMNS (mun_paste_columns_get_type ())
G_DECLARE_FINAL_TYPE (MunPasteColumns, mun_paste_columns, MUN, PASTE_COLUMNS, AdwBin)

/** mun_paste_columns_new: @paste: lives as long as the widget */
GtkWidget *mun_paste_columns_new (MunPaste *paste);

G_END_DECLS
