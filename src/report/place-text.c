/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

static const MunFont heading_fonts[] = { MUN_FONT_H1, MUN_FONT_H1, MUN_FONT_H2, MUN_FONT_H3 };

/* Three headings, a label and what follows stay together; a list of nothing but headings may be parted. */
#define NEEDED_DEPTH 4

/* A table of so few rows stays with the short list above it. */
#define ROWS_BELOW 2

/* A row of key figures. */
#define NUMBERS_LEAST 64

/* So many notes in small type stay with the table above them. */
#define NOTES_TOGETHER 2

static MunFont
paragraph_font (guint style)
{
  static const MunFont fonts[] = {
    [MUN_PARAGRAPH_NORMAL] = MUN_FONT_BODY,
    [MUN_PARAGRAPH_LEAD] = MUN_FONT_LEAD,
    [MUN_PARAGRAPH_NOTE] = MUN_FONT_NOTE,
    [MUN_PARAGRAPH_LABEL] = MUN_FONT_BOLD,
  };

  return fonts[MIN (style, G_N_ELEMENTS (fonts) - 1)];
}

double
mun_layout_text_width (MunLayout *self)
{
  return MIN (self->width, 560);
}

void
mun_layout_break_once (MunLayout  *self,
                       guint       key,
                       MunFont     font,
                       const char *text,
                       double      width,
                       const char *note)
{
  if (self->lines_element == key + 1)
    return;
  mun_layout_break_noted (self, self->lines, font, text, width, note);
  self->lines_element = key + 1;
}

static double
heading_indent (MunLayout        *self,
                const MunElement *element)
{
  double natural, word;

  mun_lines_measure (self->label, self->type, heading_fonts[element->style], element->number, &natural, &word);
  return natural + 10;
}

static double
heading_height (MunLayout        *self,
                const MunElement *element)
{
  double indent = heading_indent (self, element);

  self->lines_element = 0;
  mun_lines_break (self->lines, self->type, heading_fonts[element->style], element->text, self->width - indent);
  return mun_lines_height (self->lines, self->type, self->lines->lines->len);
}

gboolean
mun_layout_place_heading (MunLayout        *self,
                          const MunElement *element,
                          MunCursor        *cursor)
{
  static const char * const tags[] = { "H1", "H1", "H2", "H3" };
  MunColor color = element->style == 1 ? mun_document_get_accent (self->document) : MUN_INK;
  double indent = heading_indent (self, element);
  double height = heading_height (self, element);

  if (element->anchor != NULL)
    mun_layout_anchor (self, element->anchor);
  mun_layout_begin (self, tags[element->style]);
  mun_lines_draw (self->label, self->type, self->canvas, 0, 1, self->left, self->y, indent, MUN_ALIGN_START, color);
  mun_layout_blank (self, self->label->font, self->left + indent, self->y);
  mun_lines_draw (self->lines, self->type, self->canvas, 0, self->lines->lines->len,
                  self->left + indent, self->y, self->width - indent, MUN_ALIGN_START, color);
  mun_layout_end (self, tags[element->style]);
  mun_layout_advance (self, height + (element->style == 1 ? 3 : 1));
  return TRUE;
}

gboolean
mun_layout_place_paragraph (MunLayout        *self,
                            const MunElement *element,
                            MunCursor        *cursor)
{
  MunFont font = paragraph_font (element->style);
  double leading = mun_typesetter_leading (self->type, font);
  MunColor color = element->style == MUN_PARAGRAPH_NOTE ? MUN_MUTED : MUN_INK;
  guint n, fit;

  if (element->style == MUN_PARAGRAPH_LABEL && !self->fresh
      && leading + mun_layout_needed (self, cursor->element + 1) > mun_layout_room (self))
    return FALSE;
  mun_layout_break_once (self, cursor->element, font, element->text, mun_layout_text_width (self), element->note);
  n = self->lines->lines->len - cursor->line;
  fit = mun_layout_lines_left (self, cursor, mun_layout_fit_noted (self, n, leading, element->note));
  if (fit == 0)
    return FALSE;
  mun_layout_mark_lines (self, cursor, fit, leading);
  mun_layout_begin (self, "P");
  mun_layout_draw_noted (self, self->lines, cursor->line, fit, self->left, self->y, mun_layout_text_width (self), MUN_ALIGN_START, color,
                         element->note, self->y + fit * leading);
  mun_layout_end (self, "P");
  mun_layout_advance (self, fit * leading);
  cursor->line += fit;
  return fit == n;
}

gboolean
mun_layout_place_callout (MunLayout        *self,
                          const MunElement *element,
                          MunCursor        *cursor)
{
  const double padding = 7;
  double leading = mun_typesetter_leading (self->type, MUN_FONT_BODY);
  double width = mun_layout_text_width (self) - 26;
  MunColor color = element->style == MUN_CALLOUT_INFO ? mun_document_get_accent (self->document)
                   : element->style == MUN_CALLOUT_MISSING ? MUN_AMBER : mun_color_for_band (4, 5);
  double height;
  guint n, fit;

  mun_layout_break_once (self, cursor->element, MUN_FONT_BODY, element->text, width, element->note);
  n = self->lines->lines->len - cursor->line;
  if (!self->fresh && leading + 2 * padding > mun_layout_room (self))
    return FALSE;
  self->bottom -= 2 * padding;
  fit = mun_layout_fit_noted (self, n, leading, element->note);
  self->bottom += 2 * padding;
  if (fit == 0)
    return FALSE;
  height = fit * leading + 2 * padding;
  mun_canvas_fill (self->canvas, self->left, self->y, mun_layout_text_width (self), height, 0, mun_color_mix (color, MUN_PAPER, 0.07));
  mun_canvas_fill (self->canvas, self->left, self->y, 3, height, 0, color);
  mun_layout_begin (self, "P");
  mun_layout_draw_noted (self, self->lines, cursor->line, fit, self->left + 14, self->y + padding, width, MUN_ALIGN_START, MUN_INK,
                         element->note, self->y + height);
  mun_layout_end (self, "P");
  mun_layout_advance (self, height + 3);
  cursor->line += fit;
  return fit == n;
}

static double
needed_of_figure (MunLayout        *self,
                  const MunElement *element)
{
  return MIN ((element->least > 0 ? element->least : element->height) + 4 * MUN_UNIT, self->bottom - self->top);
}

/* What the note of the element, or of its first entry, needs. */
static double
needed_of_note (MunLayout        *self,
                const MunElement *element)
{
  const MunItem *first = element->items != NULL && element->items->len > 0 ? g_ptr_array_index (element->items, 0) : NULL;

  return mun_layout_note_room (self, element->note != NULL ? element->note : first != NULL ? first->note : NULL);
}

static double sum_needed (MunLayout *self, guint index, guint depth);

/* A picture shows what the few lines above it speak of. */
static double
needed_of_picture_below (MunLayout *self,
                         guint      index)
{
  const MunElement *next = index + 1 < self->elements->len ? g_ptr_array_index (self->elements, index + 1) : NULL;

  return next != NULL && next->kind == MUN_ELEMENT_FIGURE ? needed_of_figure (self, next) + needed_of_note (self, next) : 0;
}

/* A row or two below a short list go on with what the list speaks of, and so do notes. */
static double
needed_of_rest_below (MunLayout *self,
                      guint      index)
{
  const MunElement *next = index + 1 < self->elements->len ? g_ptr_array_index (self->elements, index + 1) : NULL;

  if (next != NULL && next->kind == MUN_ELEMENT_TABLE && mun_table_get_n_rows (next->table) <= ROWS_BELOW)
    return mun_layout_table_needed (self, next, index + 1) + 2 * MUN_UNIT;
  return mun_layout_note_needed (self, index);
}

static double
needed_of_list (MunLayout        *self,
                const MunElement *element,
                guint             index,
                double            least)
{
  gboolean whole;
  double together = mun_layout_entries_together (self, element, 0, &whole) + MUN_UNIT;

  if (!whole || element->kind != MUN_ELEMENT_DEFINITIONS)
    return MAX (least, together);
  return mun_layout_is_sparse (self) ? together : together + needed_of_picture_below (self, index) + needed_of_rest_below (self, index);
}

static gboolean
is_note_above_table (MunLayout *self,
                     guint      index)
{
  const MunElement *note = g_ptr_array_index (self->elements, index);
  const MunElement *next = index + 1 < self->elements->len ? g_ptr_array_index (self->elements, index + 1) : NULL;

  return note->kind == MUN_ELEMENT_PARAGRAPH && note->style == MUN_PARAGRAPH_NOTE && next != NULL && next->kind == MUN_ELEMENT_TABLE;
}

double
mun_layout_closing_needed (MunLayout *self,
                           guint      index)
{
  const MunElement *next = index + 1 < self->elements->len ? g_ptr_array_index (self->elements, index + 1) : NULL;

  if (next != NULL && next->kind == MUN_ELEMENT_SIGNATURES)
    return mun_layout_signatures_needed (self, next, index + 1);
  return next != NULL && next->kind == MUN_ELEMENT_END ? mun_layout_end_needed (self, index + 1) : 0;
}

/* A heading and the sentence below it are no use without what they speak of. */
static double
needed_after_intro (MunLayout *self,
                    guint      index,
                    guint      depth)
{
  const MunElement *intro;

  if (index + 1 >= self->elements->len)
    return 0;
  intro = g_ptr_array_index (self->elements, index);
  /* What closes the report is counted with the text above it. */
  if (intro->kind != MUN_ELEMENT_PARAGRAPH || intro->style == MUN_PARAGRAPH_LABEL || mun_layout_closing_needed (self, index) > 0)
    return 0;
  return sum_needed (self, index + 1, depth + 1) + (is_note_above_table (self, index + 1) ? sum_needed (self, index + 2, depth + 1) : 0);
}

/* A text of three lines is not split, see mun_layout_fit_lines(). */
static double
needed_of_paragraph (MunLayout        *self,
                     const MunElement *element)
{
  MunFont font = paragraph_font (element->style);

  mun_lines_break (self->scratch, self->type, font, element->text, mun_layout_text_width (self));
  return MIN (self->scratch->lines->len, 3) * mun_typesetter_leading (self->type, font) + MUN_UNIT + needed_of_note (self, element);
}

double
mun_layout_paragraph_from (MunLayout        *self,
                           const MunElement *element,
                           guint             line)
{
  MunFont font = paragraph_font (element->style);

  mun_lines_break (self->scratch, self->type, font, element->text, mun_layout_text_width (self));
  return (self->scratch->lines->len - MIN (line, self->scratch->lines->len)) * mun_typesetter_leading (self->type, font) + MUN_UNIT;
}

double
mun_layout_note_needed (MunLayout *self,
                        guint      index)
{
  double needed = 0;

  for (guint i = index + 1; i < MIN (self->elements->len, index + 1 + NOTES_TOGETHER); i++)
    {
      const MunElement *next = g_ptr_array_index (self->elements, i);

      if (next->kind != MUN_ELEMENT_PARAGRAPH || next->style != MUN_PARAGRAPH_NOTE)
        break;
      needed += needed_of_paragraph (self, next);
    }
  return needed;
}

static double
sum_needed (MunLayout *self,
            guint      index,
            guint      depth)
{
  const MunElement *element;
  double lines = 3 * mun_typesetter_leading (self->type, MUN_FONT_BODY) + MUN_UNIT;

  if (index >= self->elements->len || depth > NEEDED_DEPTH)
    return 0;
  element = g_ptr_array_index (self->elements, index);
  lines += needed_of_note (self, element);
  switch (element->kind)
    {
    case MUN_ELEMENT_HEADING:
      return heading_height (self, element) + MUN_UNIT + sum_needed (self, index + 1, depth + 1)
             + needed_after_intro (self, index + 1, depth);
    case MUN_ELEMENT_PARAGRAPH:
      if (element->style == MUN_PARAGRAPH_LABEL)
        return needed_of_paragraph (self, element) + sum_needed (self, index + 1, depth + 1);
      return needed_of_paragraph (self, element) + mun_layout_closing_needed (self, index);
    case MUN_ELEMENT_TABLE:
      return mun_layout_table_needed (self, element, index) + 2 * MUN_UNIT;
    case MUN_ELEMENT_FIGURE:
      return needed_of_figure (self, element) + needed_of_note (self, element);
    case MUN_ELEMENT_KEY_FIGURES:
      return NUMBERS_LEAST + 2 * MUN_UNIT + needed_of_note (self, element) + (mun_layout_is_sparse (self) ? 0 : needed_of_picture_below (self, index));
    case MUN_ELEMENT_SIGNATURES:
      return mun_layout_signatures_needed (self, element, index);
    case MUN_ELEMENT_CALLOUT:
      return lines + 4 * MUN_UNIT + mun_layout_closing_needed (self, index);
    case MUN_ELEMENT_TITLE:
    case MUN_ELEMENT_CONTROL:
    case MUN_ELEMENT_CONTENTS:
    case MUN_ELEMENT_END:
      return lines;
    case MUN_ELEMENT_LIST:
    case MUN_ELEMENT_DEFINITIONS:
      return needed_of_list (self, element, index, lines);
    case MUN_ELEMENT_PAGE_BREAK:
    case MUN_ELEMENT_ORIENTATION:
      break;
    }
  return 0;
}

double
mun_layout_needed (MunLayout *self,
                   guint      index)
{
  return sum_needed (self, index, 0);
}
