/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Small parts that several pages put together. None of them reads markup in its texts. */

/** mun_group_new: @title, @description: (nullable) */
GtkWidget *mun_group_new      (const char *title,
                               const char *description);
/** mun_plain_row_new: an AdwActionRow. @subtitle: (nullable) */
GtkWidget *mun_plain_row_new        (const char *title,
                               const char *subtitle);
/** mun_row_set_action: makes a row lead somewhere: @action with the text @target */
void       mun_row_set_action (GtkWidget  *row,
                               const char *action,
                               const char *target);
/** mun_row_add_caption: a small word at the end. @css: (nullable): class of its colour; %NULL dims it */
void       mun_row_add_caption (GtkWidget *row,
                               const char *text,
                               const char *css);
/** mun_label_new: a wrapping label at the start of its line. @css: (nullable) */
GtkWidget *mun_label_new      (const char *text,
                               const char *css);
/** mun_spinner_new: turns while it is on the screen */
GtkWidget *mun_spinner_new     (void);
/** mun_icon_button_new: @name: tooltip and name for screen readers */
GtkWidget *mun_icon_button_new (const char *icon,
                               const char *name);
/** mun_waiting_new: a turning wheel in the middle */
GtkWidget *mun_waiting_new    (void);
/** mun_drop_down_name: tells screen readers what is chosen here, and what is chosen: "Grouped by: Status" */
void       mun_drop_down_name (GtkDropDown *drop_down,
                               const char  *name);
/** mun_box_clear: removes all children */
void       mun_box_clear      (GtkBox     *box);

G_END_DECLS
