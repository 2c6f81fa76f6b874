/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

#include <glib/gi18n.h>

#define LOGO_WIDTH 150.0
#define LOGO_HEIGHT 44.0

/* Contents: the most chapters and the most lines of a list with sections, and the room above a line. */
#define CHAPTERS_MAX 8
#define CONTENTS_MAX 12
#define TALL_PAGE 841.0
#define CHAPTER_GAP 5.0
#define SECTION_GAP 1.0
#define LONE_GAP 3.0

/* A table of the values that a figure shows, of so few rows, stays on its page where the figures give room for it. */
#define FIGURE_ROWS 6

static double
draw_logo (MunLayout *self)
{
  double width, height, scale;

  if (self->logo == NULL)
    return 0;
  mun_logo_get_size (self->logo, &width, &height);
  scale = MIN (LOGO_WIDTH / width, LOGO_HEIGHT / height);
  width *= scale;
  height *= scale;
  mun_canvas_begin_artifact (self->canvas);
  if (mun_logo_get_picture (self->logo) != NULL)
    mun_canvas_image (self->canvas, mun_logo_get_picture (self->logo), self->left + self->width - width, self->y, width, height);
  else
    {
      cairo_t *cr = mun_canvas_begin_free (self->canvas, self->left + self->width - width, self->y, width, height);

      if (cr != NULL)
        mun_logo_draw (self->logo, cr, width, height);
      mun_canvas_end_free (self->canvas);
    }
  mun_canvas_end_artifact (self->canvas);
  return height;
}

static void
place_title_text (MunLayout       *self,
                  MunDocumentText  which,
                  MunFont          font,
                  double           gap,
                  MunColor         color)
{
  const char *text = mun_document_get_text (self->document, which);
  double width = self->width - (self->logo != NULL && which == MUN_TEXT_ORGANISATION ? LOGO_WIDTH + 12 : 0);

  if (*text == '\0')
    return;
  self->y += gap;
  mun_layout_begin (self, "P");
  mun_layout_advance (self, mun_layout_text (self, font, text, self->left, self->y, width, MUN_ALIGN_START, color));
  mun_layout_end (self, "P");
}

static void
place_title_facts (MunLayout *self)
{
  static const MunDocumentText which[] = { MUN_TEXT_REFERENCE, MUN_TEXT_VERSION, MUN_TEXT_DATE };
  g_autoptr(GString) facts = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (which); i++)
    {
      const char *text = mun_document_get_text (self->document, which[i]);

      if (*text != '\0')
        g_string_append_printf (facts, "%s%s", facts->len > 0 ? "  ·  " : "", text);
    }
  if (facts->len == 0)
    return;
  mun_layout_begin (self, "P");
  mun_layout_advance (self, 8 + mun_layout_text (self, MUN_FONT_BODY, facts->str, self->left, self->y + 8, self->width,
                                                 MUN_ALIGN_START, MUN_MUTED));
  mun_layout_end (self, "P");
}

gboolean
mun_layout_place_title (MunLayout        *self,
                        const MunElement *element,
                        MunCursor        *cursor)
{
  gboolean page = mun_document_get_front (self->document) == MUN_FRONT_PAGE;
  MunColor accent = mun_document_get_accent (self->document);
  double logo = draw_logo (self);
  double top = self->y;

  place_title_text (self, MUN_TEXT_ORGANISATION, MUN_FONT_H3, 2, MUN_MUTED);
  self->y = MAX (self->y, top + logo);
  /* Lower paper gives up white, not lines of the contents. */
  self->y += page ? CLAMP (72 - (TALL_PAGE - self->page_height), 22, 72) : 20;
  mun_canvas_fill (self->canvas, self->left, self->y, 44, 3, 0, accent);
  self->y += 9;
  place_title_text (self, MUN_TEXT_TITLE, MUN_FONT_TITLE, 0, MUN_INK);
  place_title_text (self, MUN_TEXT_SUBTITLE, MUN_FONT_SUBTITLE, 4, MUN_MUTED);
  place_title_facts (self);
  mun_layout_advance (self, page ? 26 : 4);
  return TRUE;
}

/* Down to which level the contents go. A list of many chapters says enough, and a long list of both levels is as hard to search as the report.
 * Only the number of headings counts, so that reports of one kind look alike on each paper, unless lines would go overleaf: the gaps between
 * them can give way, see squeeze_contents(); lines cannot. Returns: 0 when there is no heading */
static guint
choose_contents_depth (MunLayout *self)
{
  guint n[4] = { 0 };
  double line = mun_typesetter_leading (self->type, MUN_FONT_BODY);
  double room = mun_layout_room (self) - mun_typesetter_leading (self->type, MUN_FONT_H2) - 5;

  for (guint i = 0; i < self->elements->len; i++)
    {
      const MunElement *element = g_ptr_array_index (self->elements, i);

      if (element->kind == MUN_ELEMENT_HEADING)
        n[element->style]++;
    }
  if (n[1] + n[2] == 0)
    return 0;
  if (n[1] > 0 && (n[1] + n[2]) * line > room && n[1] * line <= room)
    return 1;
  return n[1] == 0 || (n[1] <= CHAPTERS_MAX && n[1] + n[2] <= CONTENTS_MAX) ? 2 : 1;
}

static double
gap_above (MunLayout *self,
           guint      level)
{
  return level > 1 ? SECTION_GAP : self->contents_depth == 1 ? LONE_GAP : CHAPTER_GAP;
}

/* A line or two that just do not fit would stand on a page of their own: the lines move together instead. Returns: share of the gaps that is kept */
static double
squeeze_contents (MunLayout *self)
{
  /* A point less: sums of fractions are not exact. */
  double room = mun_layout_room (self) - mun_typesetter_leading (self->type, MUN_FONT_H2) - 5;
  double lines = 0, gaps = 0;

  for (guint i = 0; i < self->elements->len; i++)
    {
      const MunElement *element = g_ptr_array_index (self->elements, i);

      if (element->kind != MUN_ELEMENT_HEADING || element->style > self->contents_depth)
        continue;
      lines += mun_typesetter_leading (self->type, element->style == 1 ? MUN_FONT_BOLD : MUN_FONT_BODY);
      gaps += gap_above (self, element->style);
    }
  return lines + gaps > room && lines < room ? (room - lines) / gaps : 1;
}

/* One line of the contents; a long heading takes more. Returns whether it stands on this page. */
static gboolean
place_contents_line (MunLayout        *self,
                     const MunElement *heading,
                     guint             index)
{
  MunFont font = heading->style == 1 ? MUN_FONT_BOLD : MUN_FONT_BODY;
  double indent = heading->style == 1 ? 0 : 22;
  double number = heading->style == 1 ? 22 : 30;
  double x = self->left + indent + number;
  double width = self->width - indent - number - 34;
  double gap = gap_above (self, heading->style) * self->contents_gaps;
  /* A page that is not measured yet has no number. */
  g_autofree char *page = self->measured ? g_strdup_printf ("%u", self->heading_pages[index]) : g_strdup ("");
  g_autofree char *destination = g_strdup_printf ("h%u", index);
  double height, last, baseline, natural, word;

  self->lines_element = 0;
  mun_lines_break (self->lines, self->type, font, heading->text, width);
  height = mun_lines_height (self->lines, self->type, self->lines->lines->len);
  if (!self->fresh && height + gap > mun_layout_room (self))
    return FALSE;
  self->y += gap;
  last = g_array_index (self->lines->lines, MunLine, self->lines->lines->len - 1).width;
  baseline = self->y + height - mun_typesetter_leading (self->type, font) + mun_typesetter_ascent (self->type, font);
  mun_canvas_dots (self->canvas, x + last + 6, self->left + self->width - 24, baseline - 0.5, MUN_COLOR (0x9aa3ae));
  mun_layout_begin (self, "TOCI");
  mun_layout_begin (self, "Reference");
  if (self->all)
    mun_canvas_begin_link (self->canvas, destination, *heading->text != '\0' ? heading->text : heading->number);
  mun_layout_text (self, font, heading->number, self->left + indent, self->y, number, MUN_ALIGN_START, MUN_INK);
  mun_layout_blank (self, font, x, self->y);
  mun_lines_draw (self->lines, self->type, self->canvas, 0, self->lines->lines->len, x, self->y, width, MUN_ALIGN_START, MUN_INK);
  mun_lines_measure (self->scratch, self->type, font, page, &natural, &word);
  mun_layout_blank (self, font, self->left + self->width - natural, baseline - mun_typesetter_ascent (self->type, font));
  mun_layout_text (self, font, page, self->left + self->width - 60, baseline - mun_typesetter_ascent (self->type, font), 60,
                   MUN_ALIGN_END, MUN_INK);
  if (self->all)
    mun_canvas_end_link (self->canvas);
  mun_layout_end (self, "Reference");
  mun_layout_end (self, "TOCI");
  mun_layout_advance (self, height);
  return TRUE;
}

gboolean
mun_layout_place_contents (MunLayout        *self,
                           const MunElement *element,
                           MunCursor        *cursor)
{
  if (cursor->part == 0)
    {
      self->contents_depth = choose_contents_depth (self);
      self->contents_gaps = squeeze_contents (self);
      if (self->contents_depth == 0)
        return TRUE;
      if (!self->fresh && mun_layout_room (self) < 80)
        return FALSE;
      mun_layout_begin (self, "P");
      mun_layout_advance (self, 4 + mun_layout_text (self, MUN_FONT_H2, mun_layout_word (self, N_("Contents")), self->left, self->y,
                                                     self->width, MUN_ALIGN_START, mun_document_get_accent (self->document)));
      mun_layout_end (self, "P");
      mun_layout_begin (self, "TOC");
    }
  for (; cursor->part < self->elements->len; cursor->part++)
    {
      const MunElement *heading = g_ptr_array_index (self->elements, cursor->part);

      if (heading->kind == MUN_ELEMENT_HEADING && heading->style <= self->contents_depth
          && !place_contents_line (self, heading, cursor->part))
        return FALSE;
    }
  mun_layout_end (self, "TOC");
  return TRUE;
}

/* Height of the tallest of @n key figures from @first on; @notes: (out): room for their footnotes */
static double
measure_numbers (MunLayout        *self,
                 const MunElement *element,
                 guint             first,
                 guint             n,
                 double            width,
                 double           *notes)
{
  double tallest = 0;

  *notes = 0;
  for (guint i = first; i < first + n; i++)
    {
      const MunItem *item = g_ptr_array_index (element->items, i);

      mun_layout_break_noted (self, self->label, MUN_FONT_LABEL, item->label, width, item->note);
      tallest = MAX (tallest, mun_lines_height (self->label, self->type, self->label->lines->len));
      *notes += mun_layout_note_room (self, item->note);
    }
  return mun_typesetter_leading (self->type, MUN_FONT_NUMBER) + 4 + tallest;
}

static void
draw_number (MunLayout     *self,
             const MunItem *item,
             double         x,
             double         width,
             double         below)
{
  double y = self->y + mun_typesetter_leading (self->type, MUN_FONT_NUMBER) + 4;

  mun_canvas_fill (self->canvas, x, self->y, width, 0.8, 0, mun_document_get_accent (self->document));
  mun_layout_begin (self, "P");
  if (item->note != NULL)
    mun_layout_begin (self, "Span");
  mun_layout_line (self, MUN_FONT_NUMBER, item->text, x, self->y + 4, width, MUN_ALIGN_START, MUN_INK);
  if (item->note != NULL)
    mun_layout_end (self, "Span");
  mun_layout_break_noted (self, self->label, MUN_FONT_LABEL, item->label, width, item->note);
  mun_layout_draw_noted (self, self->label, 0, self->label->lines->len, x, y, width, MUN_ALIGN_START, MUN_MUTED, item->note, below);
  mun_layout_end (self, "P");
}

gboolean
mun_layout_place_numbers (MunLayout        *self,
                          const MunElement *element,
                          MunCursor        *cursor)
{
  const guint most = self->landscape ? 6 : 5;

  while (cursor->part < element->items->len)
    {
      guint n = MIN (most, element->items->len - cursor->part);
      double gap = 8;
      double width = MIN ((self->width - gap * (n - 1)) / n, self->width / 3);
      double notes = 0;
      double height = measure_numbers (self, element, cursor->part, n, width, &notes);

      if (!self->fresh && mun_layout_room (self) < MAX (height, 64) + notes)
        return FALSE;
      for (guint i = 0; i < n; i++)
        draw_number (self, g_ptr_array_index (element->items, cursor->part + i), self->left + i * (width + gap), width, self->y + height);
      mun_layout_advance (self, height + 6);
      cursor->part += n;
    }
  return TRUE;
}

static void
show_layout_cb (cairo_t     *cr,
                PangoLayout *layout,
                gpointer     data)
{
  mun_canvas_layout (data, layout);
}

static void
draw_figure (MunLayout        *self,
             const MunElement *element,
             double            x,
             double            width,
             double            height)
{
  cairo_t *cr = mun_canvas_begin_free (self->canvas, x, self->y, width, height);

  if (cr != NULL)
    {
      MunChartStyle style;

      mun_chart_style_init (&style, mun_typesetter_context (self->type, MUN_FONT_LABEL));
      style.accent = mun_document_get_accent (self->document);
      style.show = show_layout_cb;
      style.data = self->canvas;
      element->draw (cr, width, height, &style, element->data);
    }
  mun_canvas_end_free (self->canvas);
}

static double
caption_height (MunLayout        *self,
                const MunElement *element)
{
  mun_layout_break_noted (self, self->label, MUN_FONT_NOTE, element->caption, self->width, element->note);
  return mun_lines_height (self->label, self->type, self->label->lines->len) + 4;
}

gboolean
mun_layout_place_figure (MunLayout        *self,
                         const MunElement *element,
                         MunCursor        *cursor)
{
  gboolean captioned = element->caption != NULL && *element->caption != '\0';
  double caption = captioned ? caption_height (self, element) : 0;
  double note = mun_layout_note_room (self, element->note);
  double most = self->bottom - self->top - caption - note;
  double width = element->width > 0 ? MIN (element->width, self->width) : self->width;
  const gboolean drawn_in = g_array_index (self->pages, MunPageStart, self->page - 1).drawn_in && element->least > 0;
  double height = MIN (drawn_in ? element->least : element->height, most);

  if (!self->fresh && (element->least > 0 ? MIN (height, element->least) : height) + caption + note > mun_layout_room (self))
    return FALSE;
  height = MIN (height, mun_layout_room (self) - caption - note);
  mun_layout_begin_with (self, "Figure", &(MunTagFacts) {
    .alternative = element->alternative, .x = self->left, .y = self->y, .width = width, .height = height,
  });
  draw_figure (self, element, self->left, width, height);
  mun_layout_end (self, "Figure");
  mun_layout_advance (self, height);
  if (captioned)
    {
      mun_layout_begin (self, "Caption");
      caption_height (self, element);
      mun_layout_draw_noted (self, self->label, 0, self->label->lines->len, self->left, self->y + 4, self->width, MUN_ALIGN_START, MUN_MUTED,
                             element->note, self->y + caption);
      mun_layout_advance (self, caption);
      mun_layout_end (self, "Caption");
    }
  return TRUE;
}

gboolean
mun_layout_fits_drawn_in (MunLayout       *self,
                          const MunCursor *cursor)
{
  const guint first = g_array_index (self->pages, MunPageStart, self->page - 1).cursor.element;
  const MunElement *figure = g_ptr_array_index (self->elements, cursor->element - 1);
  const MunElement *below = g_ptr_array_index (self->elements, cursor->element);
  double given = 0;

  if (figure->kind != MUN_ELEMENT_FIGURE || self->foot > 0 || cursor->part > 0 || cursor->line > 0 || cursor->slice > 0)
    return FALSE;
  if (below->kind == MUN_ELEMENT_PARAGRAPH && below->style == MUN_PARAGRAPH_LABEL && cursor->element + 1 < self->elements->len)
    below = g_ptr_array_index (self->elements, cursor->element + 1);
  if (below->kind != MUN_ELEMENT_TABLE || mun_table_get_n_rows (below->table) > FIGURE_ROWS)
    return FALSE;
  for (guint i = first; i < cursor->element; i++)
    {
      const MunElement *element = g_ptr_array_index (self->elements, i);

      given += element->least > 0 ? element->height - element->least : 0;
    }
  return given > 0 && mun_layout_needed (self, cursor->element) + 2 * MUN_UNIT <= mun_layout_room (self) + given;
}
