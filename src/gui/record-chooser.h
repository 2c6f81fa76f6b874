/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/** MunRecordChooser: a popover to choose a record of one type by typing part of its name. Signals: "chosen" (id, "" for nobody or nothing),
 * "create" (what was typed): make a new record of that name. */
#define MUN_TYPE_RECORD_CHOOSER (mun_record_chooser_get_type ())
G_DECLARE_FINAL_TYPE (MunRecordChooser, mun_record_chooser, MUN, RECORD_CHOOSER, GtkPopover)

/** mun_record_chooser_new: @spec: (nullable): any type when %NULL; @none: offers "Not set" */
GtkWidget *mun_record_chooser_new (MunWorkspace  *workspace,
                                   const MunSpec *spec,
                                   gboolean       none);

G_END_DECLS
