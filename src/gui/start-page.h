/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/** MunStartPage: what a window shows before a file is open: new, open, recent, demonstration; takes dropped files */
#define MUN_TYPE_START_PAGE (mun_start_page_get_type ())
G_DECLARE_FINAL_TYPE (MunStartPage, mun_start_page, MUN, START_PAGE, AdwBin)

GtkWidget *mun_start_page_new        (MunWindow    *window);
void       mun_start_page_show_error (MunStartPage *self,
                                      const GError *error);
/** mun_start_page_begin_demonstration: asks where to keep the demonstration, makes it and opens it here */
void       mun_start_page_begin_demonstration (MunStartPage *self);
/** mun_start_page_show_note: something to know that is no fault */
void       mun_start_page_show_note  (MunStartPage *self,
                                      const char   *text);

G_END_DECLS
