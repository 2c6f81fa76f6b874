/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** MunDayEntry: one day that belongs to no record: typed, or chosen from a calendar. Signal: "changed", once the person is done with it */
#define MUN_TYPE_DAY_ENTRY (mun_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (MunDayEntry, mun_day_entry, MUN, DAY_ENTRY, GtkWidget)

/** mun_day_entry_new: @name: for screen readers. @none: what no day means */
GtkWidget  *mun_day_entry_new (const char  *name,
                               const char  *none);
/** mun_day_entry_get: Returns: the day, ISO, "" for none; the one before while what is typed is no day */
const char *mun_day_entry_get (MunDayEntry *self);
/** mun_day_entry_set: tells nobody */
void        mun_day_entry_set (MunDayEntry *self,
                               const char  *day);

G_END_DECLS
