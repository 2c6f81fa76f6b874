/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/document.h"

/* create_document: Returns: (transfer full): a report with all its furniture and nothing in it yet */
MunDocument *create_document (void);

/* Where a page of A4 is three quarters full: above that, what is better kept in one piece may be parted. */
#define QUITE_FULL 600.0

/* fill_page: @n short lines on a page without a front of its own */
void         fill_page       (MunDocument *document,
                              guint        n);

/* add_definitions: @n of "Label" and "Entry" */
void         add_definitions (MunDocument *document,
                              guint        n);

/* add_bullets: @n of "Entry" */
void         add_bullets     (MunDocument *document,
                              guint        n);

/* add_table: one column "Name" with @n_rows of @text; @caption: (nullable) */
void         add_table       (MunDocument *document,
                              const char  *caption,
                              guint        n_rows,
                              const char  *text);

/* count: how often @needle occurs in @haystack */
guint        count           (const char *haystack,
                              const char *needle);
