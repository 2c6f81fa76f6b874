/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MunPdfFacts: what the file says about itself; all texts in UTF-8, "" where there is none
 * @language: "en", "zh" ...
 * @created: "YYYY-MM-DDTHH:MM:SSZ"
 */
typedef struct {
  const char *title;
  const char *author;
  const char *subject;
  const char *keywords;
  const char *creator;
  const char *producer;
  const char *language;
  const char *created;
} MunPdfFacts;

/** mun_pdf_info: Returns: (transfer full): the information dictionary */
char   *mun_pdf_info    (const MunPdfFacts *facts);

/** mun_pdf_xmp: Returns: (transfer full): the same as XMP, with the marks of PDF/UA-1 and PDF/A-3a */
char   *mun_pdf_xmp     (const MunPdfFacts *facts);

/** mun_pdf_date: Returns: (transfer full): "D:20261102083000Z" */
char   *mun_pdf_date    (const char        *iso);

/** mun_pdf_profile: Returns: (transfer full): an ICC profile of the colours in which all is drawn: sRGB (IEC 61966-2-1) */
GBytes *mun_pdf_profile (void);

G_END_DECLS
