/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * mun_toast_make_room:
 * @words: what a message says, inside of the message
 *
 * As long as the message is shown, what has the focus does not lie under it: what is scrolled gets room at its end, and is scrolled on where that is needed.
 */
void mun_toast_make_room (GtkWidget *words);

G_END_DECLS
