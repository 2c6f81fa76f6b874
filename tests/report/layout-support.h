/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/document.h"

/* create_document: Returns: (transfer full): a report with all its furniture and nothing in it yet */
MunDocument *create_document (void);

/* count: how often @needle occurs in @haystack */
guint        count           (const char *haystack,
                              const char *needle);
