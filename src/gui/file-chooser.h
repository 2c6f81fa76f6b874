/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The only place that knows how files are chosen. */

/** MunFileFunc: @file is valid during the call; not called when the person cancels */
typedef void (*MunFileFunc) (GFile    *file,
                             gpointer  user_data);

typedef enum { MUN_CHOOSE_OPEN, MUN_CHOOSE_SAVE, MUN_CHOOSE_FOLDER } MunChoose;

/**
 * mun_choose_file:
 * @parent: any widget of the window that asks; @func is not called once it is gone
 * @what: open, save or folder
 * @title: title of the dialog
 * @accept: word of its button, with mnemonic
 * @proposal: (nullable): the file to start from; for saving its name is filled in
 * @pattern: (nullable): "*.muniment", what to show first
 */
void mun_choose_file (GtkWidget   *parent,
                      MunChoose    what,
                      const char  *title,
                      const char  *accept,
                      GFile       *proposal,
                      const char  *pattern,
                      MunFileFunc  func,
                      gpointer     user_data);

G_END_DECLS
