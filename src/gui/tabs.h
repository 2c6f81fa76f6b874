/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** MunTabs: a row of buttons of which one is chosen; scrolls sideways when it is too long. Signal: "selected" (id), by the person only */
#define MUN_TYPE_TABS (mun_tabs_get_type ())
G_DECLARE_FINAL_TYPE (MunTabs, mun_tabs, MUN, TABS, GtkWidget)

void        mun_tabs_add          (MunTabs    *self,
                                   const char *id,
                                   const char *title);
/** mun_tabs_set_count: a number behind the title; negative takes it away */
void        mun_tabs_set_count    (MunTabs    *self,
                                   const char *id,
                                   gint64      count);
/** mun_tabs_get_count: Returns: the number that was set, -1 while there is none */
gint64      mun_tabs_get_count    (MunTabs    *self,
                                   const char *id);
/** mun_tabs_set_shown: a tab that is not for every record */
void        mun_tabs_set_shown    (MunTabs    *self,
                                   const char *id,
                                   gboolean    shown);
void        mun_tabs_select       (MunTabs    *self,
                                   const char *id);
/** mun_tabs_want_all: asks for the room that all tabs need; they still scroll where there is less */
void        mun_tabs_want_all     (MunTabs    *self);
const char *mun_tabs_get_selected (MunTabs    *self); /* (nullable) */

G_END_DECLS
