/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

#include <glib/gi18n.h>

/* Room for "Signature" and the other words before a line to be filled in. */
#define SIGNATURE_LABEL 52.0

/* White above the signatures, to sign in, and above the end of the report. Where they just do not fit, part of each is given up: that is better
 * than a page of their own. */
#define GAP_ABOVE (4 * MUN_UNIT)
#define GAP_TAKEN 13.5
#define SIGNING 24.0
#define SIGNING_TAKEN 10.0

/* Above and behind "End of report". */
#define END_ABOVE 7.0
#define END_GAP 18.0

static void
draw_signature_line (MunLayout  *self,
                     const char *label,
                     const char *text,
                     double      x,
                     double      y,
                     double      width)
{
  double height;

  mun_layout_begin (self, "P");
  mun_layout_line (self, MUN_FONT_LABEL, label, x, y, SIGNATURE_LABEL, MUN_ALIGN_START, MUN_MUTED);
  height = mun_layout_text (self, MUN_FONT_NOTE, text, x + SIGNATURE_LABEL, y - 0.5, width - SIGNATURE_LABEL, MUN_ALIGN_START, MUN_INK);
  mun_layout_end (self, "P");
  if (*text == '\0')
    mun_canvas_line (self->canvas, x + SIGNATURE_LABEL, y + height - 2, x + width, y + height - 2, 0.4, MUN_MUTED);
}

/* Signatures beside each other, with their lines on one level; one alone has the line beside its name. */
typedef struct {
  guint    n;
  gboolean lone;
  double   width;
  double   gap;
  double   title;
  double   lines[3];
  double   signing;
  double   height;
} SignatureRow;

static double
text_height (MunLayout  *self,
             MunFont     font,
             const char *text,
             double      width)
{
  mun_lines_break (self->scratch, self->type, font, text, width);
  return mun_lines_height (self->scratch, self->type, self->scratch->lines->len);
}

static SignatureRow
measure_signatures (MunLayout        *self,
                    const MunElement *element,
                    guint             first)
{
  const guint most = self->landscape ? 4 : 3;
  guint columns = MAX (2, MIN (most, element->items->len));
  SignatureRow row = { .n = MIN (most, element->items->len - first), .lone = element->items->len == 1, .gap = 20, .signing = SIGNING };
  double facts, signing = SIGNING + mun_typesetter_leading (self->type, MUN_FONT_LABEL);

  row.width = (self->width - row.gap * (columns - 1)) / columns;
  for (guint i = first; i < first + row.n; i++)
    {
      const MunItem *item = g_ptr_array_index (element->items, i);
      const char * const texts[] = { item->text, item->function, item->date };

      row.title = MAX (row.title, text_height (self, MUN_FONT_BOLD, item->label, row.width));
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        row.lines[k] = MAX (row.lines[k], text_height (self, MUN_FONT_NOTE, texts[k], row.width - SIGNATURE_LABEL) + 2);
    }
  facts = row.lines[0] + row.lines[1] + row.lines[2];
  if (row.lone)
    row.signing = MAX (facts, signing) - signing + SIGNING;
  row.height = 5 + row.title + 2 + (row.lone ? MAX (facts, signing) : facts + signing) + MUN_UNIT;
  return row;
}

static void
draw_signing (MunLayout *self,
              double     x,
              double     y,
              double     width)
{
  mun_layout_begin (self, "P");
  mun_layout_line (self, MUN_FONT_LABEL, mun_layout_word (self, N_("Signature")), x, y, SIGNATURE_LABEL, MUN_ALIGN_START, MUN_MUTED);
  mun_layout_end (self, "P");
  y += mun_typesetter_leading (self->type, MUN_FONT_LABEL);
  mun_canvas_line (self->canvas, x + SIGNATURE_LABEL, y - 1.5, x + width, y - 1.5, 0.6, MUN_INK);
}

static void
draw_signature (MunLayout          *self,
                const MunItem      *item,
                double              x,
                const SignatureRow *row)
{
  const char * const texts[] = { item->text, item->function, item->date };
  const char * const labels[] = { N_("Full name"), N_("Job title"), N_("Date") };
  double y = self->y, beside = row->width + row->gap;

  mun_canvas_fill (self->canvas, x, y, row->width + (row->lone ? beside : 0), 0.8, 0, mun_document_get_accent (self->document));
  mun_layout_begin (self, "P");
  mun_layout_text (self, MUN_FONT_BOLD, item->label, x, y + 5, row->width, MUN_ALIGN_START, MUN_INK);
  mun_layout_end (self, "P");
  y += 5 + row->title + 2;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      draw_signature_line (self, mun_layout_word (self, labels[i]), texts[i], x, y, row->width);
      y += row->lines[i];
    }
  if (row->lone)
    draw_signing (self, x + beside, self->y + 5 + row->title + 2 + row->signing, row->width);
  else
    draw_signing (self, x, y + row->signing, row->width);
}

/* What the report was made from, and how that can be checked. "" where there is no chain. */
static char *
make_end_text (MunLayout        *self,
               const MunElement *element)
{
  const char *head = mun_document_get_text (self->document, MUN_TEXT_CHAIN_HEAD);
  const char *revision = mun_document_get_text (self->document, MUN_TEXT_REVISION);
  g_autofree char *line = NULL;

  if (*head == '\0')
    return g_strdup ("");
  line = g_strdup_printf (mun_layout_word (self, N_("Made from revision %s of the workspace. Head of its chain: %s")), revision, head);
  if (element->style)
    return g_steal_pointer (&line);
  return g_strdup_printf ("%s\n%s\n%s", line,
                          mun_layout_word (self, N_("The history of the workspace file shows the same value at this revision, as long as nothing before it has been altered.")),
                          /* Translators: the command stays as it is, only FILE may be translated. */
                          mun_layout_word (self, N_("“muniment verify FILE --report R.pdf” checks this chain, and tells by the checksum in the register of issued reports whether this PDF is the one that was issued.")));
}

/* Room for "End of report" where what it was made from stands beside it. */
static double
measure_end_word (MunLayout *self)
{
  double natural, word;

  mun_lines_measure (self->scratch, self->type, MUN_FONT_BOLD, mun_layout_word (self, N_("End of report")), &natural, &word);
  return MIN (natural + END_GAP, self->width / 3);
}

/* What "End of report" takes below the last signature: it would look lost on a page of its own. @beside: the text stands beside it */
static double
measure_end (MunLayout *self,
             guint      index,
             gboolean   beside)
{
  const MunElement *element = index < self->elements->len ? g_ptr_array_index (self->elements, index) : NULL;
  double word = mun_typesetter_leading (self->type, MUN_FONT_BOLD), lines;
  g_autofree char *text = NULL;

  if (element == NULL || element->kind != MUN_ELEMENT_END)
    return 0;
  text = make_end_text (self, element);
  if (*text == '\0')
    return END_ABOVE + word;
  lines = text_height (self, MUN_FONT_SMALL, text, self->width - (beside ? measure_end_word (self) : 0));
  return END_ABOVE + (beside ? MAX (word, lines) : word + 2 + lines);
}

static double
end_height (MunLayout *self,
            guint      index)
{
  return measure_end (self, index, FALSE);
}

/* What is won by a text beside it. */
static double
end_taken (MunLayout *self,
           guint      index)
{
  return MAX (0, measure_end (self, index, FALSE) - measure_end (self, index, TRUE));
}

/* With the end of the report below the last row. */
static double
signatures_needed (MunLayout          *self,
                   const MunElement   *element,
                   guint               index,
                   guint               first,
                   const SignatureRow *row)
{
  double end = end_height (self, index + 1);

  return row->height + (end > 0 && first + row->n == element->items->len ? end + GAP_ABOVE : 0);
}

/* At the end of a page without footnotes, a little more is taken from the white above its foot. */
static double
foot_taken (MunLayout *self)
{
  return self->foot > 0 ? 0 : MUN_DRAWN_IN;
}

/* Beside its name, a signature has no more white than the name has lines. */
static double
signing_taken (const SignatureRow *row)
{
  return row->lone ? 0 : SIGNING_TAKEN;
}

/* What can be given up of that, without the white above. */
static double
signatures_taken (MunLayout          *self,
                  const MunElement   *element,
                  guint               index,
                  guint               first,
                  const SignatureRow *row)
{
  const gboolean ends = first + row->n == element->items->len && end_height (self, index + 1) > 0;

  return signing_taken (row) + (ends ? GAP_TAKEN + end_taken (self, index + 1) : 0) + foot_taken (self);
}

/* Takes back at most @most of the white above where @missing points are missing. Returns: what is missing still */
static double
take_gap (MunLayout *self,
          double     missing,
          double     most)
{
  double taken = self->fresh ? 0 : CLAMP (missing, 0, most);

  self->y -= taken;
  return missing - taken;
}

double
mun_layout_end_needed (MunLayout *self,
                       guint      index)
{
  return end_height (self, index) - end_taken (self, index) + GAP_ABOVE - GAP_TAKEN - foot_taken (self);
}

double
mun_layout_signatures_needed (MunLayout        *self,
                              const MunElement *element,
                              guint             index)
{
  SignatureRow row = measure_signatures (self, element, 0);

  return signatures_needed (self, element, index, 0, &row) - signatures_taken (self, element, index, 0, &row) + GAP_ABOVE - GAP_TAKEN;
}

gboolean
mun_layout_place_signatures (MunLayout        *self,
                             const MunElement *element,
                             MunCursor        *cursor)
{
  while (cursor->part < element->items->len)
    {
      SignatureRow row = measure_signatures (self, element, cursor->part);
      double missing = signatures_needed (self, element, cursor->element, cursor->part, &row) - mun_layout_room (self);
      double gap = cursor->part == 0 ? GAP_TAKEN : 0;

      if (!self->fresh && missing > gap + signatures_taken (self, element, cursor->element, cursor->part, &row) + 0.01)
        return FALSE;
      missing = take_gap (self, missing, gap);
      row.signing -= CLAMP (missing, 0, signing_taken (&row));
      row.height -= CLAMP (missing, 0, signing_taken (&row));
      for (guint i = 0; i < row.n; i++)
        draw_signature (self, g_ptr_array_index (element->items, cursor->part + i), self->left + i * (row.width + row.gap), &row);
      mun_layout_advance (self, row.height);
      cursor->part += row.n;
    }
  return TRUE;
}

static void
draw_end_text (MunLayout  *self,
               const char *text,
               double      x,
               double      y,
               MunAlign    align)
{
  if (*text == '\0')
    return;
  mun_layout_begin (self, "P");
  mun_layout_text (self, MUN_FONT_SMALL, text, x, y, self->left + self->width - x, align, MUN_MUTED);
  mun_layout_end (self, "P");
}

gboolean
mun_layout_place_end (MunLayout        *self,
                      const MunElement *element,
                      MunCursor        *cursor)
{
  g_autofree char *text = make_end_text (self, element);
  const double height = end_height (self, cursor->element), missing = height - mun_layout_room (self);
  const double taken = missing > GAP_TAKEN || self->fresh ? end_taken (self, cursor->element) : 0;
  const gboolean beside = taken > 0 && missing > 0;
  double middle = self->left + self->width / 2, word = beside ? measure_end_word (self) : 0;

  if (!self->fresh && missing > taken + GAP_TAKEN + foot_taken (self) + 0.01)
    return FALSE;
  take_gap (self, missing - taken, GAP_TAKEN);
  mun_canvas_line (self->canvas, beside ? self->left : middle - 60, self->y, beside ? self->left + word - END_GAP : middle + 60, self->y, 0.6,
                   mun_document_get_accent (self->document));
  mun_layout_begin (self, "P");
  mun_layout_text (self, MUN_FONT_BOLD, mun_layout_word (self, N_("End of report")), self->left, self->y + END_ABOVE, self->width,
                   beside ? MUN_ALIGN_START : MUN_ALIGN_CENTRE, MUN_INK);
  mun_layout_end (self, "P");
  if (beside)
    draw_end_text (self, text, self->left + word, self->y + END_ABOVE + 1, MUN_ALIGN_START);
  else
    draw_end_text (self, text, self->left, self->y + END_ABOVE + mun_typesetter_leading (self->type, MUN_FONT_BOLD) + 2, MUN_ALIGN_CENTRE);
  mun_layout_advance (self, height - (beside ? taken : 0));
  return TRUE;
}
