/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "chart/picture.h"

G_BEGIN_DECLS

/* Saving what a page shows as a picture. */

/** mun_picture_menu_new: a button with the kinds of pictures; the page has an action "picture.export" that takes the ending ("pdf", "png", "svg") */
GtkWidget *mun_picture_menu_new (void);

/**
 * mun_picture_export: asks for the file, then writes it and tells how it went
 * @parent: the page that shows the picture; nothing happens once it is gone
 * @name: what the picture shows: title and proposed name
 * @draw: called with @parent as data
 */
void       mun_picture_export   (GtkWidget      *parent,
                                 const char     *name,
                                 const char     *ending,
                                 double          width,
                                 double          height,
                                 double          size,
                                 MunPictureFunc  draw);

G_END_DECLS
