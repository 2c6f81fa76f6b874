/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Between the three texts at the head of a page; a narrower place would show hardly a word of the section. */
#define HEAD_GAP 12.0
#define SECTION_MIN 72.0

/* A long section takes two lines: the first one goes up so far, the rule below down. */
#define SECTION_UP 4.5
#define SECTION_DOWN 4.0

static void
draw_band (MunLayout *self)
{
  const char *text = mun_document_get_text (self->document, MUN_TEXT_CLASSIFICATION);
  MunColor color = mun_document_get_classification_color (self->document);

  if (*text == '\0')
    return;
  mun_canvas_fill (self->canvas, self->left, 22, self->width, 12, 0, color);
  mun_layout_line (self, MUN_FONT_SMALL_BOLD, text, self->left + 4,
                   28 - mun_typesetter_leading (self->type, MUN_FONT_SMALL_BOLD) / 2, self->width - 8,
                   MUN_ALIGN_CENTRE, mun_color_for_text (color));
}

/* Returns: (transfer full): the section that goes on at the top of the page; "" when one begins there, or the report is closed */
static char *
make_section (MunLayout *self)
{
  const MunCursor *start = &g_array_index (self->pages, MunPageStart, self->page - 1).cursor;
  const MunElement *first = g_ptr_array_index (self->elements, MIN (start->element, self->elements->len - 1));
  const MunElement *heading = mun_layout_heading_above (self, start->element);

  if (heading == NULL || first->kind == MUN_ELEMENT_HEADING || first->kind == MUN_ELEMENT_SIGNATURES || first->kind == MUN_ELEMENT_END)
    return g_strdup ("");
  return g_strdup_printf ("%s  %s", heading->number, heading->text);
}

static double
measure_line (MunLayout  *self,
              MunFont     font,
              const char *text)
{
  double natural, word;

  mun_lines_measure (self->scratch, self->type, font, text, &natural, &word);
  return natural;
}

/* In two lines where it has no room in one. Returns: how far the rule below goes down for it */
static double
draw_section (MunLayout  *self,
              const char *section,
              double      x,
              double      y,
              double      width)
{
  if (measure_line (self, MUN_FONT_SMALL, section) <= width)
    {
      mun_layout_line (self, MUN_FONT_SMALL, section, x, y, width, MUN_ALIGN_CENTRE, MUN_MUTED);
      return 0;
    }
  mun_lines_break (self->scratch, self->type, MUN_FONT_SMALL, section, width);
  if (self->scratch->lines->len > 2)
    {
      mun_layout_line (self, MUN_FONT_SMALL, section, x, y, width, MUN_ALIGN_CENTRE, MUN_MUTED);
      return 0;
    }
  mun_lines_draw (self->scratch, self->type, self->canvas, 0, 2, x, y - SECTION_UP, width, MUN_ALIGN_CENTRE, MUN_MUTED);
  return SECTION_DOWN;
}

/* Whose report it is, the section that goes on, what report. */
static void
draw_head (MunLayout *self)
{
  const char *organisation = mun_document_get_text (self->document, MUN_TEXT_ORGANISATION);
  const char *title = mun_document_get_text (self->document, MUN_TEXT_TITLE);
  g_autofree char *section = NULL;
  double most = self->width / 2 - 10;
  double start, end, down = 0, y = 40;

  if (self->page == 1)
    return;
  section = make_section (self);
  start = self->left + MIN (measure_line (self, MUN_FONT_SMALL, organisation), most) + HEAD_GAP;
  end = self->left + self->width - MIN (measure_line (self, MUN_FONT_SMALL_BOLD, title), most) - HEAD_GAP;
  mun_layout_line (self, MUN_FONT_SMALL, organisation, self->left, y, most, MUN_ALIGN_START, MUN_MUTED);
  if (*section != '\0' && end - start > SECTION_MIN)
    down = draw_section (self, section, start, y, end - start);
  mun_layout_line (self, MUN_FONT_SMALL_BOLD, title, self->left + self->width - most, y, most, MUN_ALIGN_END, MUN_MUTED);
  y += mun_typesetter_leading (self->type, MUN_FONT_SMALL) + 2 + down;
  mun_canvas_line (self->canvas, self->left, y, self->left + self->width, y, 0.4, MUN_HAIRLINE);
}

static char *
make_reference (MunLayout *self)
{
  const char *reference = mun_document_get_text (self->document, MUN_TEXT_REFERENCE);
  const char *version = mun_document_get_text (self->document, MUN_TEXT_VERSION);

  return g_strdup_printf ("%s%s%s", reference, *reference != '\0' && *version != '\0' ? "  ·  " : "", version);
}

static char *
make_revision (MunLayout *self)
{
  const char *revision = mun_document_get_text (self->document, MUN_TEXT_REVISION);
  const char *head = mun_document_get_text (self->document, MUN_TEXT_CHAIN_HEAD);

  if (*revision == '\0')
    return g_strdup ("");
  if (*head == '\0')
    return g_strdup_printf (mun_layout_word (self, N_("Revision %s")), revision);
  return g_strdup_printf (mun_layout_word (self, N_("Revision %s, chain %.12s")), revision, head);
}

static char *
make_page_number (MunLayout *self)
{
  if (!self->measured)
    return g_strdup_printf (mun_layout_word (self, N_("Page %u")), self->page);
  return g_strdup_printf (mun_layout_word (self, N_("Page %u of %u")), self->page, self->pages->len);
}

static void
draw_foot (MunLayout *self)
{
  g_autofree char *reference = make_reference (self);
  g_autofree char *revision = make_revision (self);
  g_autofree char *page = make_page_number (self);
  double y = self->bottom + 16;
  double third = self->width / 3;

  mun_canvas_line (self->canvas, self->left, y, self->left + self->width, y, 0.4, MUN_HAIRLINE);
  y += 4;
  mun_layout_line (self, MUN_FONT_SMALL, reference, self->left, y, third - 6, MUN_ALIGN_START, MUN_MUTED);
  mun_layout_line (self, MUN_FONT_SMALL, revision, self->left + third, y, third, MUN_ALIGN_CENTRE, MUN_MUTED);
  mun_layout_line (self, MUN_FONT_SMALL, page, self->left + 2 * third, y, third, MUN_ALIGN_END, MUN_MUTED);
}

static void
draw_watermark (MunLayout *self)
{
  const char *text = mun_document_get_text (self->document, MUN_TEXT_WATERMARK);
  double x = self->page_width / 2;
  double y = self->page_height / 2;
  double half = hypot (x, y);

  if (*text == '\0')
    return;
  mun_canvas_rotate (self->canvas, x, y, -atan2 (self->page_height, self->page_width));
  mun_layout_line (self, MUN_FONT_WATERMARK, text, x - half, y - mun_typesetter_leading (self->type, MUN_FONT_WATERMARK) / 2,
                   2 * half, MUN_ALIGN_CENTRE, MUN_COLOR (0xeeeff1));
  mun_canvas_unrotate (self->canvas);
}

void
mun_layout_draw_furniture (MunLayout *self)
{
  mun_canvas_begin_artifact (self->canvas);
  draw_watermark (self);
  draw_band (self);
  draw_head (self);
  draw_foot (self);
  mun_canvas_end_artifact (self->canvas);
}
