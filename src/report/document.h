/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "chart/chart.h"
#include "report/table.h"

G_BEGIN_DECLS

/* What a report says, in order, without a thought of pages. All texts are in the language of the report already;
 * the engine adds only its own few words ("Contents", "Page 2 of 7", "End of report").
 *
 *   g_autoptr(MunDocument) document = mun_document_new ("en");
 *
 *   mun_document_set_text (document, MUN_TEXT_TITLE, "Risk register");
 *   mun_document_add_control (document, "Owner", "Anna Weber");
 *   mun_document_add_heading (document, 1, "Register", NULL);
 *   mun_document_add_paragraph (document, MUN_PARAGRAPH_NORMAL, "Every risk that is open today.");
 *   mun_document_add_table (document, table);
 *   mun_document_add_signature (document, "Approved", "Anna Weber", "Managing director", "");
 *   mun_document_add_end (document);
 */

#define MUN_TYPE_DOCUMENT (mun_document_get_type ())
G_DECLARE_FINAL_TYPE (MunDocument, mun_document, MUN, DOCUMENT, GObject)

/**
 * MunDocumentText:
 * @MUN_TEXT_TITLE: title, on the first page, in the head of each page and in the window of the reader
 * @MUN_TEXT_SUBTITLE: a line below it
 * @MUN_TEXT_ORGANISATION: whose report it is
 * @MUN_TEXT_REFERENCE: number of the report, for instance "R08-0012"
 * @MUN_TEXT_VERSION: version or issue, for instance "Issue 3"
 * @MUN_TEXT_DATE: day of the report as people read it
 * @MUN_TEXT_CLASSIFICATION: "Internal", "Confidential" ...: a band at the head of each page
 * @MUN_TEXT_WATERMARK: "DRAFT": in pale letters across each page
 * @MUN_TEXT_REVISION: number of the workspace's revision the data come from
 * @MUN_TEXT_CHAIN_HEAD: head of the revision chain in hexadecimal digits
 * @MUN_TEXT_NOTICE: small print on the first page, for instance that printed copies are not updated
 * @MUN_TEXT_AUTHOR: who made it (metadata)
 * @MUN_TEXT_SUBJECT: what it is about (metadata)
 * @MUN_TEXT_KEYWORDS: words to find it by (metadata)
 * @MUN_TEXT_CREATED: "YYYY-MM-DDTHH:MM:SSZ" (metadata); SOURCE_DATE_EPOCH in the environment goes before it
 */
typedef enum {
  MUN_TEXT_TITLE,
  MUN_TEXT_SUBTITLE,
  MUN_TEXT_ORGANISATION,
  MUN_TEXT_REFERENCE,
  MUN_TEXT_VERSION,
  MUN_TEXT_DATE,
  MUN_TEXT_CLASSIFICATION,
  MUN_TEXT_WATERMARK,
  MUN_TEXT_REVISION,
  MUN_TEXT_CHAIN_HEAD,
  MUN_TEXT_NOTICE,
  MUN_TEXT_AUTHOR,
  MUN_TEXT_SUBJECT,
  MUN_TEXT_KEYWORDS,
  MUN_TEXT_CREATED,
  MUN_N_TEXTS,
} MunDocumentText;

/**
 * MunFront:
 * @MUN_FRONT_PAGE: the title, the control block and the contents have the first page for themselves
 * @MUN_FRONT_BLOCK: they stand above the text: for reports of a page or two
 */
typedef enum {
  MUN_FRONT_PAGE,
  MUN_FRONT_BLOCK,
} MunFront;

/**
 * MunParagraph:
 * @MUN_PARAGRAPH_NORMAL: running text
 * @MUN_PARAGRAPH_LEAD: larger, for the one sentence that matters
 * @MUN_PARAGRAPH_NOTE: smaller and grey
 * @MUN_PARAGRAPH_LABEL: a bold line that belongs to what follows
 */
typedef enum {
  MUN_PARAGRAPH_NORMAL,
  MUN_PARAGRAPH_LEAD,
  MUN_PARAGRAPH_NOTE,
  MUN_PARAGRAPH_LABEL,
} MunParagraph;

/**
 * MunCallout:
 * @MUN_CALLOUT_INFO: something to know
 * @MUN_CALLOUT_MISSING: what is missing, and where to record it
 * @MUN_CALLOUT_WARNING: something is wrong
 */
typedef enum {
  MUN_CALLOUT_INFO,
  MUN_CALLOUT_MISSING,
  MUN_CALLOUT_WARNING,
} MunCallout;

/** MunDrawFunc: draws a figure; called in another thread, perhaps more than once, with the same result each time */
typedef void (*MunDrawFunc) (cairo_t             *cr,
                             double               width,
                             double               height,
                             const MunChartStyle *style,
                             gpointer             data);

/** mun_document_new: @language: "en", "zh" ...: hyphens, character forms and the engine's own words */
MunDocument *mun_document_new              (const char      *language);
const char  *mun_document_get_language     (MunDocument     *self);

/** mun_document_set_text: @text: (nullable): %NULL or "" for none */
void         mun_document_set_text         (MunDocument     *self,
                                            MunDocumentText  which,
                                            const char      *text);

/** mun_document_get_text: Returns: (transfer none): never %NULL */
const char  *mun_document_get_text         (MunDocument     *self,
                                            MunDocumentText  which);

/** mun_document_set_accent: colour of the organisation, used sparingly; one too pale to be read on white is darkened */
void         mun_document_set_accent       (MunDocument     *self,
                                            MunColor         color);

/** mun_document_set_classification_color: of the band; dark grey without it */
void         mun_document_set_classification_color (MunDocument *self,
                                                    MunColor     color);

/** mun_document_set_logo: @bytes: (nullable): a PNG, JPEG or SVG picture. Anything else is left out and named in the warnings. */
void         mun_document_set_logo         (MunDocument     *self,
                                            GBytes          *bytes);
void         mun_document_set_front        (MunDocument     *self,
                                            MunFront         front);

/** mun_document_set_contents: whether a list of the headings stands in front; without this call a report with
 * four headings or more and a first page of its own has one */
void         mun_document_set_contents     (MunDocument     *self,
                                            gboolean         contents);

/** mun_document_add_control: a line of the document control block: owner, prepared by, data as of, filter, distribution ... */
void         mun_document_add_control      (MunDocument     *self,
                                            const char      *label,
                                            const char      *value);

/* The text, in order. */

/**
 * mun_document_add_heading:
 * @text: at most 240 characters; the rest is cut
 * @level: 1 to 3; numbered without being asked, "1.2"; a level that was never used has no part in the number
 * @anchor: (nullable): name that links can lead to
 */
void         mun_document_add_heading      (MunDocument     *self,
                                            guint            level,
                                            const char      *text,
                                            const char      *anchor);

/** mun_document_add_annex: a heading of level 1 that is numbered "A", "B" ... */
void         mun_document_add_annex        (MunDocument     *self,
                                            const char      *text,
                                            const char      *anchor);
void         mun_document_add_paragraph    (MunDocument     *self,
                                            MunParagraph     kind,
                                            const char      *text);

/** mun_document_add_bullet: neighbours form one list */
void         mun_document_add_bullet       (MunDocument     *self,
                                            const char      *text);

/** mun_document_add_numbered: the same, numbered from 1 */
void         mun_document_add_numbered     (MunDocument     *self,
                                            const char      *text);

/** mun_document_add_definition: label at the left, value at the right; neighbours form one list. An empty value shows as a dash. */
void         mun_document_add_definition   (MunDocument     *self,
                                            const char      *label,
                                            const char      *value);
void         mun_document_add_callout      (MunDocument     *self,
                                            MunCallout       kind,
                                            const char      *text);

/**
 * mun_document_add_missing:
 * @what: what is missing: "No risk has been recorded."
 * @where: (nullable): where to record it: "Record risks under Risks, or run the risk wizard."
 */
void         mun_document_add_missing      (MunDocument     *self,
                                            const char      *what,
                                            const char      *where);

/** mun_document_add_key_figure: a large number with a label; neighbours stand in one row */
void         mun_document_add_key_figure   (MunDocument     *self,
                                            const char      *value,
                                            const char      *label);

/** mun_document_add_table: @table: (transfer full) */
void         mun_document_add_table        (MunDocument     *self,
                                            MunTable        *table);

/**
 * mun_document_add_figure:
 * @width: in points; 0 for the whole width of the text
 * @height: in points
 * @caption: (nullable): a line below
 * @alternative: what the figure shows, in words, for those who do not see it
 * @destroy: (nullable): frees @data
 */
void         mun_document_add_figure       (MunDocument     *self,
                                            double           width,
                                            double           height,
                                            MunDrawFunc      draw,
                                            gpointer         data,
                                            GDestroyNotify   destroy,
                                            const char      *caption,
                                            const char      *alternative);

/** mun_document_set_figure_least: the height, in points, to which the figure that was added last may be drawn in where it just does not fit */
void         mun_document_set_figure_least (MunDocument     *self,
                                            double           height);

/**
 * mun_document_add_footnote:
 * @text: nothing happens when it is %NULL or ""
 *
 * Hangs a footnote on what was added last: a paragraph, an entry of a list, a definition, a callout, a key figure, or the caption of a table or
 * a figure; one at most for each. Its mark stands behind that text; the note stands at the foot of the same page and goes on at the foot of
 * the next where it has no room. Notes are numbered through the report. Cells have theirs, see #MunCell.
 */
void         mun_document_add_footnote     (MunDocument     *self,
                                            const char      *text);

/** mun_document_add_signature: a field to sign in; neighbours stand beside each other. Unknown texts are "". */
void         mun_document_add_signature    (MunDocument     *self,
                                            const char      *role,
                                            const char      *name,
                                            const char      *function,
                                            const char      *date);
void         mun_document_add_page_break   (MunDocument     *self);

/** mun_document_set_landscape: what follows stands on landscape pages, until the next call */
void         mun_document_set_landscape    (MunDocument     *self,
                                            gboolean         landscape);

/** mun_document_add_end: "End of report" with the head of the chain and how to verify it */
void         mun_document_add_end          (MunDocument     *self);

/** mun_document_add_short_end: the same without the words on how the chain is checked: for readers who do not have the workspace */
void         mun_document_add_short_end    (MunDocument     *self);

G_END_DECLS
