/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/file-chooser.h"
#include "gui/window.h"

G_BEGIN_DECLS

/** MunStartPage: what a window shows before a file is open: new, open, recent, demonstration; takes dropped files */
#define MUN_TYPE_START_PAGE (mun_start_page_get_type ())
G_DECLARE_FINAL_TYPE (MunStartPage, mun_start_page, MUN, START_PAGE, AdwBin)

GtkWidget *mun_start_page_new        (MunWindow    *window);
void       mun_start_page_show_error (MunStartPage *self,
                                      const GError *error);
/** mun_demonstration_choose_place: asks where to keep the demonstration. @parent: any widget of the window that asks */
void       mun_demonstration_choose_place (GtkWidget   *parent,
                                           MunFileFunc  func,
                                           gpointer     user_data);
/** mun_start_page_make_demonstration: makes it at @file and opens it here */
void       mun_start_page_make_demonstration (MunStartPage *self,
                                              GFile        *file);
/** mun_start_page_show_note: something to know that is no fault */
void       mun_start_page_show_note  (MunStartPage *self,
                                      const char   *text);

G_END_DECLS
