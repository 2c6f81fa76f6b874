/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

#include <glib/gi18n.h>

/* Room for "Signature" and the other words before a line to be filled in. */
#define SIGNATURE_LABEL 52.0

/* White above the signatures, to sign in, and above the end of the report. Where they just do not fit, part of each is given up: that is better
 * than a page of their own. */
#define GAP_ABOVE (4 * MUN_UNIT)
#define GAP_TAKEN 12.0
#define SIGNING 24.0
#define SIGNING_TAKEN 10.0

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

/* Signatures beside each other, with their lines on one level. */
typedef struct {
  guint  n;
  double width;
  double gap;
  double title;
  double lines[3];
  double signing;
  double height;
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
  SignatureRow row = { .n = MIN (most, element->items->len - first), .gap = 20 };

  row.width = (self->width - row.gap * (columns - 1)) / columns;
  for (guint i = first; i < first + row.n; i++)
    {
      const MunItem *item = g_ptr_array_index (element->items, i);
      const char * const texts[] = { item->text, item->function, item->date };

      row.title = MAX (row.title, text_height (self, MUN_FONT_BOLD, item->label, row.width));
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        row.lines[k] = MAX (row.lines[k], text_height (self, MUN_FONT_NOTE, texts[k], row.width - SIGNATURE_LABEL) + 2);
    }
  row.height = 5 + row.title + 2 + row.lines[0] + row.lines[1] + row.lines[2] + SIGNING
               + mun_typesetter_leading (self->type, MUN_FONT_LABEL) + MUN_UNIT;
  row.signing = SIGNING;
  return row;
}

static void
draw_signature (MunLayout          *self,
                const MunItem      *item,
                double              x,
                const SignatureRow *row)
{
  const char * const texts[] = { item->text, item->function, item->date };
  const char * const labels[] = { N_("Full name"), N_("Job title"), N_("Date") };
  double y = self->y;

  mun_canvas_fill (self->canvas, x, y, row->width, 0.8, 0, mun_document_get_accent (self->document));
  mun_layout_begin (self, "P");
  mun_layout_text (self, MUN_FONT_BOLD, item->label, x, y + 5, row->width, MUN_ALIGN_START, MUN_INK);
  mun_layout_end (self, "P");
  y += 5 + row->title + 2;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      draw_signature_line (self, mun_layout_word (self, labels[i]), texts[i], x, y, row->width);
      y += row->lines[i];
    }
  y += row->signing;
  mun_layout_begin (self, "P");
  mun_layout_line (self, MUN_FONT_LABEL, mun_layout_word (self, N_("Signature")), x, y, SIGNATURE_LABEL, MUN_ALIGN_START, MUN_MUTED);
  mun_layout_end (self, "P");
  y += mun_typesetter_leading (self->type, MUN_FONT_LABEL);
  mun_canvas_line (self->canvas, x + SIGNATURE_LABEL, y - 1.5, x + row->width, y - 1.5, 0.6, MUN_INK);
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

/* What "End of report" takes below the last signature: it would look lost on a page of its own. */
static double
end_height (MunLayout *self,
            guint      index)
{
  const MunElement *element = index < self->elements->len ? g_ptr_array_index (self->elements, index) : NULL;
  double height = 7 + mun_typesetter_leading (self->type, MUN_FONT_BOLD);
  g_autofree char *text = NULL;

  if (element == NULL || element->kind != MUN_ELEMENT_END)
    return 0;
  text = make_end_text (self, element);
  if (*text == '\0')
    return height;
  mun_lines_break (self->scratch, self->type, MUN_FONT_SMALL, text, self->width);
  return height + 2 + mun_lines_height (self->scratch, self->type, self->scratch->lines->len);
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

/* What can be given up of that, without the white above. */
static double
signatures_taken (MunLayout        *self,
                  const MunElement *element,
                  guint             index,
                  guint             first,
                  guint             n)
{
  return SIGNING_TAKEN + (first + n == element->items->len && end_height (self, index + 1) > 0 ? GAP_TAKEN : 0) + foot_taken (self);
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
  return end_height (self, index) + GAP_ABOVE - GAP_TAKEN - foot_taken (self);
}

double
mun_layout_signatures_needed (MunLayout        *self,
                              const MunElement *element,
                              guint             index)
{
  SignatureRow row = measure_signatures (self, element, 0);

  return signatures_needed (self, element, index, 0, &row) - signatures_taken (self, element, index, 0, row.n) + GAP_ABOVE - GAP_TAKEN;
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

      if (!self->fresh && missing > gap + signatures_taken (self, element, cursor->element, cursor->part, row.n) + 0.01)
        return FALSE;
      missing = take_gap (self, missing, gap);
      row.signing -= CLAMP (missing, 0, SIGNING_TAKEN);
      row.height -= CLAMP (missing, 0, SIGNING_TAKEN);
      for (guint i = 0; i < row.n; i++)
        draw_signature (self, g_ptr_array_index (element->items, cursor->part + i), self->left + i * (row.width + row.gap), &row);
      mun_layout_advance (self, row.height);
      cursor->part += row.n;
    }
  return TRUE;
}

gboolean
mun_layout_place_end (MunLayout        *self,
                      const MunElement *element,
                      MunCursor        *cursor)
{
  g_autofree char *text = make_end_text (self, element);
  double middle = self->left + self->width / 2;

  if (!self->fresh && end_height (self, cursor->element) > mun_layout_room (self) + GAP_TAKEN + foot_taken (self) + 0.01)
    return FALSE;
  take_gap (self, end_height (self, cursor->element) - mun_layout_room (self), GAP_TAKEN);
  mun_canvas_line (self->canvas, middle - 60, self->y, middle + 60, self->y, 0.6, mun_document_get_accent (self->document));
  mun_layout_begin (self, "P");
  mun_layout_advance (self, 7 + mun_layout_text (self, MUN_FONT_BOLD, mun_layout_word (self, N_("End of report")), self->left, self->y + 7,
                                                 self->width, MUN_ALIGN_CENTRE, MUN_INK));
  mun_layout_end (self, "P");
  if (*text != '\0')
    {
      mun_layout_begin (self, "P");
      mun_layout_advance (self, 2 + mun_layout_text (self, MUN_FONT_SMALL, text, self->left, self->y + 2, self->width,
                                                     MUN_ALIGN_CENTRE, MUN_MUTED));
      mun_layout_end (self, "P");
    }
  return TRUE;
}
