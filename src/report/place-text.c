/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

/* A text beside a label: an entry of a list, a pair of a definition list, a line of the control block. */
typedef struct {
  const char *label;
  MunFont     label_font;
  MunColor    label_color;
  double      label_x;
  double      label_width;
  const char *text;
  const char *note;           /* (nullable) */
  MunFont     font;
  double      x;
  double      width;
  double      padding;        /* above and below */
  gboolean    rule;           /* a hairline below */
} Entry;

static const MunFont heading_fonts[] = { MUN_FONT_H1, MUN_FONT_H1, MUN_FONT_H2, MUN_FONT_H3 };

/* Three headings, a label and what follows stay together; a list of nothing but headings may be parted. */
#define NEEDED_DEPTH 4
/* Two entries taller than this share of a page are parted rather than moved. */
#define TOGETHER_SHARE 0.2

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

/* Lines longer than this are hard to follow. */
static double
measure_of_text (MunLayout *self)
{
  return MIN (self->width, 560);
}

/* Breaks the text unless the last page ended within it, so that a text of many pages is broken once. */
static void
break_once (MunLayout  *self,
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
  break_once (self, cursor->element, font, element->text, measure_of_text (self), element->note);
  n = self->lines->lines->len - cursor->line;
  fit = mun_layout_lines_left (self, cursor, mun_layout_fit_noted (self, n, leading, element->note));
  if (fit == 0)
    return FALSE;
  mun_layout_mark_lines (self, cursor, fit, leading);
  mun_layout_begin (self, "P");
  mun_layout_draw_noted (self, self->lines, cursor->line, fit, self->left, self->y, measure_of_text (self), MUN_ALIGN_START, color,
                         element->note, self->y + fit * leading);
  mun_layout_end (self, "P");
  mun_layout_advance (self, fit * leading);
  cursor->line += fit;
  return fit == n;
}

/* Places an entry, or the part of it that fits. Returns whether it is complete; 0 lines placed leave the cursor. */
static gboolean
place_entry (MunLayout   *self,
             const Entry *entry,
             MunCursor   *cursor)
{
  double leading = mun_typesetter_leading (self->type, entry->font);
  double label_height = 0;
  double height;
  guint n, fit;

  break_once (self, cursor->element * 4096 + cursor->part, entry->font, entry->text, entry->width, entry->note);
  if (cursor->line == 0)
    {
      mun_lines_break (self->label, self->type, entry->label_font, entry->label, entry->label_width);
      label_height = mun_lines_height (self->label, self->type, self->label->lines->len);
    }
  n = self->lines->lines->len - cursor->line;
  if (!self->fresh && (label_height > mun_layout_room (self) || leading + 2 * entry->padding > mun_layout_room (self)))
    return FALSE;
  fit = mun_layout_fit_noted (self, n, leading, entry->note);
  if (fit == 0)
    return FALSE;
  height = MAX (fit * leading, label_height) + 2 * entry->padding;

  mun_layout_begin (self, "LI");
  if (cursor->line == 0)
    {
      double rise = mun_typesetter_ascent (self->type, entry->font) - mun_typesetter_ascent (self->type, entry->label_font);

      mun_layout_begin (self, "Lbl");
      mun_lines_draw (self->label, self->type, self->canvas, 0, self->label->lines->len,
                      entry->label_x, self->y + entry->padding + rise, entry->label_width, MUN_ALIGN_START, entry->label_color);
      mun_layout_end (self, "Lbl");
    }
  mun_layout_begin (self, "LBody");
  mun_layout_draw_noted (self, self->lines, cursor->line, fit, entry->x, self->y + entry->padding, entry->width, MUN_ALIGN_START, MUN_INK,
                         entry->note, self->y + height);
  mun_layout_end (self, "LBody");
  mun_layout_end (self, "LI");
  if (entry->rule && fit == n)
    mun_canvas_line (self->canvas, entry->label_x, self->y + height, entry->x + entry->width, self->y + height, 0.4, MUN_HAIRLINE);
  mun_layout_advance (self, height);
  cursor->line += fit;
  return fit == n;
}

static void
next_part (MunLayout *self,
           MunCursor *cursor)
{
  cursor->part++;
  cursor->line = 0;
  self->lines_element = 0;
}

static gboolean
starts (const MunCursor *cursor)
{
  return cursor->part == 0 && cursor->line == 0;
}

gboolean
mun_layout_place_list (MunLayout        *self,
                       const MunElement *element,
                       MunCursor        *cursor)
{
  double indent = element->style ? 20 : 12;

  for (; cursor->part < element->items->len; next_part (self, cursor))
    {
      const MunItem *item = g_ptr_array_index (element->items, cursor->part);
      g_autofree char *number = g_strdup_printf ("%u.", cursor->part + 1);
      gboolean first = starts (cursor);
      gboolean ends = mun_layout_ends_at (self, cursor);
      Entry entry = {
        .label = element->style ? number : item->label,
        .label_font = MUN_FONT_BODY,
        .label_color = mun_document_get_accent (self->document),
        .label_x = self->left + 2,
        .label_width = indent,
        .text = item->text,
        .note = item->note,
        .font = MUN_FONT_BODY,
        .x = self->left + indent,
        .width = measure_of_text (self) - indent,
        .padding = 1,
      };

      if (ends)
        return FALSE;
      mun_layout_mark (self, cursor, 1, FALSE);
      if (first && !self->fresh && 2 * mun_typesetter_leading (self->type, MUN_FONT_BODY) > mun_layout_room (self))
        return FALSE;
      if (first)
        mun_layout_begin_with (self, "L", &(MunTagFacts) { .list = element->style ? "Decimal" : "Disc" });
      if (!place_entry (self, &entry, cursor))
        {
          /* Nothing of the list stands here yet: it has to begin again on the next page. */
          if (first && starts (cursor))
            mun_layout_end (self, "L");
          return FALSE;
        }
    }
  mun_layout_end (self, "L");
  return TRUE;
}

static Entry
make_definition (MunLayout     *self,
                 const MunItem *item)
{
  double column = MIN (150, self->width * 0.3);

  return (Entry) {
    .label = item->label,
    .label_font = MUN_FONT_LABEL,
    .label_color = MUN_MUTED,
    .label_x = self->left,
    .label_width = column - 10,
    .text = item->text,
    .note = item->note,
    .font = MUN_FONT_BODY,
    .x = self->left + column,
    .width = self->width - column,
    .padding = 2.5,
    .rule = TRUE,
  };
}

static double
height_of_definition (MunLayout     *self,
                      const MunItem *item)
{
  Entry entry = make_definition (self, item);
  double text;

  mun_lines_break (self->scratch, self->type, entry.font, entry.text, entry.width);
  text = mun_lines_height (self->scratch, self->type, self->scratch->lines->len);
  mun_lines_break (self->scratch, self->type, entry.label_font, entry.label, entry.label_width);
  return MAX (text, mun_lines_height (self->scratch, self->type, self->scratch->lines->len)) + 2 * entry.padding
         + mun_layout_note_room (self, entry.note);
}

/* No short entry stands alone at the head or the foot of a page: the first two and the last two stay together.
 * Returns: the height of the two from @part on; 0 where they may be parted */
static double
height_together (MunLayout *self,
                 GPtrArray *items,
                 guint      part)
{
  double height;

  if (part + 1 >= items->len || (part > 0 && part + 2 != items->len))
    return 0;
  height = height_of_definition (self, g_ptr_array_index (items, part)) + height_of_definition (self, g_ptr_array_index (items, part + 1));
  return height <= (self->bottom - self->top) * TOGETHER_SHARE ? height : 0;
}

gboolean
mun_layout_place_definitions (MunLayout        *self,
                              const MunElement *element,
                              MunCursor        *cursor)
{
  for (; cursor->part < element->items->len; next_part (self, cursor))
    {
      Entry entry = make_definition (self, g_ptr_array_index (element->items, cursor->part));
      gboolean first = starts (cursor);

      if (mun_layout_ends_at (self, cursor)
          || (cursor->line == 0 && !self->fresh && height_together (self, element->items, cursor->part) > mun_layout_room (self)))
        return FALSE;
      mun_layout_mark (self, cursor, 1, cursor->part == 1);
      if (first)
        mun_layout_begin (self, "L");
      if (!place_entry (self, &entry, cursor))
        {
          if (first && starts (cursor))
            mun_layout_end (self, "L");
          return FALSE;
        }
    }
  mun_layout_end (self, "L");
  return TRUE;
}

static gboolean
is_short (MunLayout  *self,
          const char *text,
          double      width)
{
  double natural, word;

  self->lines_element = 0;
  mun_lines_measure (self->lines, self->type, MUN_FONT_NOTE, text, &natural, &word);
  return natural <= width && self->lines->lines->len == 1;
}

/* Two short pairs share a line of the control block; a long value has a line for itself. */
static double
place_control_pair (MunLayout     *self,
                    const MunItem *item,
                    double         x,
                    double         column,
                    double         width)
{
  double label, value;

  mun_layout_begin (self, "LI");
  mun_layout_begin (self, "Lbl");
  label = mun_layout_text (self, MUN_FONT_LABEL, item->label, x, self->y + 3.5, column - 8, MUN_ALIGN_START, MUN_MUTED);
  mun_layout_end (self, "Lbl");
  mun_layout_begin (self, "LBody");
  value = mun_layout_text (self, MUN_FONT_NOTE, item->text, x + column, self->y + 3, width - column - 8, MUN_ALIGN_START, MUN_INK);
  mun_layout_end (self, "LBody");
  mun_layout_end (self, "LI");
  return MAX (label + 1, value) + 6;
}

static gboolean
place_control_row (MunLayout *self,
                   GPtrArray *items,
                   MunCursor *cursor,
                   double     column)
{
  const MunItem *item = g_ptr_array_index (items, cursor->part);
  const MunItem *next = cursor->part + 1 < items->len ? g_ptr_array_index (items, cursor->part + 1) : NULL;
  double half = self->width / 2;
  double height, second;

  if (cursor->line > 0 || !is_short (self, item->text, half - column - 8)
      || next == NULL || !is_short (self, next->text, half - column - 8))
    {
      Entry entry = {
        .label = item->label, .label_font = MUN_FONT_LABEL, .label_color = MUN_MUTED,
        .label_x = self->left, .label_width = column - 8,
        .text = item->text, .font = MUN_FONT_NOTE,
        .x = self->left + column, .width = self->width - column,
        .padding = 3, .rule = TRUE,
      };

      return place_entry (self, &entry, cursor);
    }
  if (!self->fresh && mun_layout_room (self) < 32)
    return FALSE;
  height = place_control_pair (self, item, self->left, column, half);
  second = place_control_pair (self, next, self->left + half, column, half);
  height = MAX (height, second);
  mun_canvas_line (self->canvas, self->left, self->y + height, self->left + self->width, self->y + height, 0.4, MUN_HAIRLINE);
  mun_layout_advance (self, height);
  cursor->part++;
  return TRUE;
}

static double
control_column (MunLayout *self,
                GPtrArray *items)
{
  double widest = 60;

  for (guint i = 0; i < items->len; i++)
    {
      const MunItem *item = g_ptr_array_index (items, i);
      double natural, word;

      mun_lines_measure (self->label, self->type, MUN_FONT_LABEL, item->label, &natural, &word);
      widest = MAX (widest, natural);
    }
  return MIN (widest + 14, self->width * 0.22);
}

gboolean
mun_layout_place_control (MunLayout        *self,
                          const MunElement *element,
                          MunCursor        *cursor)
{
  GPtrArray *items = mun_document_get_controls (self->document);
  const char *notice = mun_document_get_text (self->document, MUN_TEXT_NOTICE);
  double column = control_column (self, items);

  if (starts (cursor) && items->len > 0)
    {
      if (!self->fresh && mun_layout_room (self) < 48)
        return FALSE;
      mun_layout_begin (self, "L");
      mun_canvas_line (self->canvas, self->left, self->y, self->left + self->width, self->y, 0.8,
                       mun_document_get_accent (self->document));
    }
  for (; cursor->part < items->len; next_part (self, cursor))
    if (!place_control_row (self, items, cursor, column))
      {
        /* Begun again on the next page when not even a line of the first row had room here. */
        if (starts (cursor))
          mun_layout_end (self, "L");
        return FALSE;
      }
  if (items->len > 0)
    mun_layout_end (self, "L");
  if (*notice != '\0')
    {
      mun_layout_begin (self, "P");
      mun_layout_advance (self, 6 + mun_layout_text (self, MUN_FONT_SMALL, notice, self->left, self->y + 6, self->width,
                                                     MUN_ALIGN_START, MUN_MUTED));
      mun_layout_end (self, "P");
    }
  return TRUE;
}

gboolean
mun_layout_place_callout (MunLayout        *self,
                          const MunElement *element,
                          MunCursor        *cursor)
{
  const double padding = 7;
  double leading = mun_typesetter_leading (self->type, MUN_FONT_BODY);
  double width = measure_of_text (self) - 26;
  MunColor color = element->style == MUN_CALLOUT_INFO ? mun_document_get_accent (self->document)
                   : element->style == MUN_CALLOUT_MISSING ? MUN_AMBER : mun_color_for_band (4, 5);
  double height;
  guint n, fit;

  break_once (self, cursor->element, MUN_FONT_BODY, element->text, width, element->note);
  n = self->lines->lines->len - cursor->line;
  if (!self->fresh && leading + 2 * padding > mun_layout_room (self))
    return FALSE;
  self->bottom -= 2 * padding;
  fit = mun_layout_fit_noted (self, n, leading, element->note);
  self->bottom += 2 * padding;
  if (fit == 0)
    return FALSE;
  height = fit * leading + 2 * padding;
  mun_canvas_fill (self->canvas, self->left, self->y, measure_of_text (self), height, 0, mun_color_mix (color, MUN_PAPER, 0.07));
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
  return MIN (element->height + 4 * MUN_UNIT, self->bottom - self->top);
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

/* A heading and the sentence below it are no use without what they speak of. Running text may go on elsewhere. */
static double
needed_after_intro (MunLayout *self,
                    guint      index,
                    guint      depth)
{
  const MunElement *intro, *next;

  if (index + 1 >= self->elements->len)
    return 0;
  intro = g_ptr_array_index (self->elements, index);
  next = g_ptr_array_index (self->elements, index + 1);
  if (intro->kind != MUN_ELEMENT_PARAGRAPH || intro->style == MUN_PARAGRAPH_LABEL
      || (next->kind == MUN_ELEMENT_PARAGRAPH && next->style == MUN_PARAGRAPH_NORMAL))
    return 0;
  return sum_needed (self, index + 1, depth + 1);
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

/* A text of three lines is not split, see mun_layout_fit_lines(). */
static double
needed_of_paragraph (MunLayout        *self,
                     const MunElement *element)
{
  MunFont font = paragraph_font (element->style);

  mun_lines_break (self->scratch, self->type, font, element->text, measure_of_text (self));
  return MIN (self->scratch->lines->len, 3) * mun_typesetter_leading (self->type, font) + MUN_UNIT + needed_of_note (self, element);
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
      return heading_height (self, element) + 2 * MUN_UNIT + sum_needed (self, index + 1, depth + 1)
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
      return 60 + needed_of_note (self, element);
    case MUN_ELEMENT_SIGNATURES:
      return mun_layout_signatures_needed (self, element, index);
    case MUN_ELEMENT_CALLOUT:
      return lines + 2 * MUN_UNIT + mun_layout_closing_needed (self, index);
    case MUN_ELEMENT_TITLE:
    case MUN_ELEMENT_CONTROL:
    case MUN_ELEMENT_CONTENTS:
    case MUN_ELEMENT_LIST:
    case MUN_ELEMENT_END:
      return lines;
    case MUN_ELEMENT_DEFINITIONS:
      return MAX (lines, height_together (self, element->items, 0) + MUN_UNIT);
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
