/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** mun_cli_watch: from now on Ctrl+C and SIGTERM cancel what is returned, so that nothing half done is left behind; a second one ends the program
 * at once. To be called before the program has other threads, and once. Returns: (transfer full) */
GCancellable *mun_cli_watch   (void);

/** mun_cli_stopped: prints that the program was stopped, and @rest, a sentence about what that means. Returns: the exit status for it */
int           mun_cli_stopped (const char *rest);

G_END_DECLS
