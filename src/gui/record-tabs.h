/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/tabs.h"
#include "gui/window.h"

G_BEGIN_DECLS

/* What stands in the tabs of a record beside its form. Used by MunRecordView. */

/** mun_record_tabs_fill: all tabs that any record has */
void       mun_record_tabs_fill       (MunTabs       *tabs);
/** mun_record_tabs_follow: a picture among the pages of @stack gets the room of the list beside it, as long as it is shown */
void       mun_record_tabs_follow     (GtkStack      *stack);
/** mun_record_tabs_update: only those of a record of this type */
void       mun_record_tabs_update     (MunTabs       *tabs,
                                       const MunSpec *spec);
/** mun_record_tab_new: Returns: (nullable): the page of @tab; %NULL for the form */
GtkWidget *mun_record_tab_new         (MunWindow     *window,
                                       MunRecord     *record,
                                       const char    *tab);
/** mun_record_tab_wrap: @content in a page that scrolls. @wide: uses all the room there is */
GtkWidget *mun_record_tab_wrap        (GtkWidget     *content,
                                       gboolean       wide);
/** mun_record_tab_get_content: what was wrapped */
GtkWidget *mun_record_tab_get_content (GtkWidget     *page);

G_END_DECLS
