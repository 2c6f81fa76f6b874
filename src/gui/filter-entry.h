/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/typed-filter.h"

G_BEGIN_DECLS

/** MunFilterEntry: where a filter is typed. What is understood stands as chips below it, what is not with the reason; how a word can go on is offered
 * while typing. Nothing here asks the file. Signals: "changed", "left": with Down or Escape. */
#define MUN_TYPE_FILTER_ENTRY (mun_filter_entry_get_type ())
G_DECLARE_FINAL_TYPE (MunFilterEntry, mun_filter_entry, MUN, FILTER_ENTRY, GtkWidget)

/** mun_filter_entry_set_type: before it is shown */
void                  mun_filter_entry_set_type   (MunFilterEntry *self,
                                                   MunWorkspace   *workspace,
                                                   const MunSpec  *spec);
const char           *mun_filter_entry_get_text   (MunFilterEntry *self);
void                  mun_filter_entry_set_text   (MunFilterEntry *self,
                                                   const char     *text);
/** mun_filter_entry_get_filter: Returns: (transfer none): what is typed, until it changes */
const MunTypedFilter *mun_filter_entry_get_filter (MunFilterEntry *self);

G_END_DECLS
