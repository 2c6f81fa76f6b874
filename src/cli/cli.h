/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** mun_cli_has_command: whether @word is a command word; then the program runs without a window */
gboolean mun_cli_has_command (const char  *word);

/**
 * mun_cli_main:
 * @argv: the program's arguments; argv[1] is the command word
 *
 * Prints to standard output, explains errors on standard error.
 *
 * Returns: the exit status: 0 done, 1 refused or failed, 2 wrong usage
 */
int      mun_cli_main        (int          argc,
                              char       **argv);

G_END_DECLS
