/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Reads a PDF with a library of its own (libqpdf) and looks for what a script can find of PDF/UA-1 (after the Matterhorn protocol), of
 * PDF/A-3a, and of links that lead nowhere. */

/** pdf_check: Returns: (transfer full) (element-type utf8): the faults; none is good */
GPtrArray *pdf_check (const char *path,
                      const char *language);

/** pdf_assert_good: stops the test and names the faults when there are any */
void       pdf_assert_good (const char *path,
                            const char *language);

/** pdf_list_elements: Returns: (transfer full): a line for each element of the structure that has an entry @key: "/P en" */
char      *pdf_list_elements (const char *path,
                              const char *key);
