/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * mun_proof_pdf_picture:
 * @bytes: a PDF file, from wherever
 * @size: pixels, at most, wide and high
 *
 * Draws the first page with poppler's “pdftoppm” where that is installed. A program of its own, short of memory and time: a file that was made to break
 * whoever reads it breaks only that. Blocks; for threads.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where there is no such program, or the file cannot be drawn
 */
GdkPixbuf *mun_proof_pdf_picture (GBytes       *bytes,
                                  int           size,
                                  GCancellable *cancellable);

G_END_DECLS
