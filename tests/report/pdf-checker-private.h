/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <qpdf/qpdf-c.h>

#include "pdf-checker.h"

typedef struct {
  qpdf_data   pdf;
  GPtrArray  *faults;
  GHashTable *destinations;   /* names */
  GHashTable *fonts;          /* numbers of objects looked at */
  GHashTable *linked;         /* numbers of links that an element knows */
  GHashTable *marked;         /* page << 32 | number of marked content that is on the page */
  GHashTable *claimed;        /* the same of what elements consist of */
  int         heading;        /* level of the last one */
} Checker;

void        pdf_fault  (Checker    *self,
                        const char *format,
                        ...) G_GNUC_PRINTF (2, 3);
qpdf_oh     pdf_get    (Checker    *self,
                        qpdf_oh     dict,
                        const char *key);

/* pdf_name: Returns: "/TD"; "" when it is no name */
const char *pdf_name   (Checker    *self,
                        qpdf_oh     dict,
                        const char *key);
char       *pdf_text   (Checker    *self,
                        qpdf_oh     dict,
                        const char *key);
gboolean    pdf_is     (Checker    *self,
                        qpdf_oh     dict,
                        const char *key,
                        const char *name);

/* pdf_number: Returns: -1 when it is no number */
long long   pdf_number (Checker    *self,
                        qpdf_oh     dict,
                        const char *key);
GString    *pdf_stream (Checker    *self,
                        qpdf_oh     stream);

/* pdf_check_structure: the tree of elements; fills what is claimed and linked */
void        pdf_check_structure (Checker *self);

/* pdf_check_claims: what is marked on the pages is what the elements consist of */
void        pdf_check_claims    (Checker *self);

/* pdf_append_elements: see pdf_list_elements() */
void        pdf_append_elements (Checker    *self,
                                 const char *key,
                                 GString    *list);
