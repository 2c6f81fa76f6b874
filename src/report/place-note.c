/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Footnotes grow from the foot of the page upwards: each takes its room from what follows. While pages are measured only their height is
 * found; when they are drawn, it is known from the start where the first one stands, so that each is drawn, and read aloud, right behind
 * its mark. What has no room goes on at the foot of the next page. */

#define RULE_GAP     4.0
#define RULE_WIDTH  90.0
#define NOTES_GAP    (2 * RULE_GAP)
#define NUMBER_WIDTH 14.0

/* A note that goes on for pages leaves this share of each to the report. */
#define GOING_ON_SHARE 0.5

/* So much of a note stands on the page of its mark. */
#define LINES_LEAST 2

struct _MunGoingOn {
  char *text;
  guint number;
  guint line;
};

void
mun_going_on_free (MunGoingOn *self)
{
  g_free (self->text);
  g_free (self);
}

/* The same on portrait and landscape pages, since a note may go on from one to the other. */
static double
width_of_notes (MunLayout *self)
{
  return MIN (self->page_width, self->page_height) - 112 - NUMBER_WIDTH;
}

static guint
break_note (MunLayout  *self,
            const char *text)
{
  mun_lines_break (self->note, self->type, MUN_FONT_SMALL, text, width_of_notes (self));
  return self->note->lines->len;
}

static double
gap_of_notes (MunLayout *self)
{
  return self->foot > 0 ? 0 : NOTES_GAP;
}

static void
draw_rule (MunLayout *self)
{
  if (self->foot > 0 || self->foot_height <= 0)
    return;
  mun_canvas_begin_artifact (self->canvas);
  mun_canvas_line (self->canvas, self->left, self->foot_y + RULE_GAP, self->left + RULE_WIDTH, self->foot_y + RULE_GAP, 0.4, MUN_MUTED);
  mun_canvas_end_artifact (self->canvas);
}

/* How many of @n lines have room below @below. */
static guint
fit_note (MunLayout *self,
          guint      n,
          double     below)
{
  double fitting = floor ((self->bottom - below - gap_of_notes (self)) / mun_typesetter_leading (self->type, MUN_FONT_SMALL) + 0.001);
  guint fit = fitting > 0 ? (guint) MIN (fitting, (double) n) : 0;

  /* What came before did not have room either: they stay in order. */
  return self->going_on->len > 0 ? 0 : fit;
}

static void
take_room (MunLayout *self,
           guint      n_lines)
{
  double height = n_lines > 0 ? gap_of_notes (self) + n_lines * mun_typesetter_leading (self->type, MUN_FONT_SMALL) : 0;

  self->foot += height;
  self->foot_y += height;
  self->bottom -= height;
}

static void
carry_over (MunLayout  *self,
            const char *text,
            guint       number,
            guint       line)
{
  MunGoingOn *rest = g_new0 (MunGoingOn, 1);

  *rest = (MunGoingOn) { g_strdup (text), number, line };
  g_ptr_array_add (self->going_on, rest);
}

static void
draw_note_lines (MunLayout *self,
                 guint      first,
                 guint      n)
{
  mun_lines_draw (self->note, self->type, self->canvas, first, n, self->left + NUMBER_WIDTH, self->foot_y + gap_of_notes (self),
                  width_of_notes (self), MUN_ALIGN_START, MUN_INK);
}

static void
draw_number (MunLayout *self,
             guint      number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  mun_layout_text (self, MUN_FONT_SMALL, text, self->left, self->foot_y + gap_of_notes (self), NUMBER_WIDTH, MUN_ALIGN_START, MUN_MUTED);
}

static char *
name_of_note (guint number)
{
  return g_strdup_printf ("note-%06u", number);
}

/* Where the rest stands on another page, a reader who hears the report is told all of it here. */
static void
place_note (MunLayout  *self,
            const char *text,
            guint       number,
            double      below)
{
  g_autofree char *name = name_of_note (number);
  guint n = break_note (self, text);
  guint fit = fit_note (self, n, below);

  if (self->all)
    mun_canvas_destination (self->canvas, name, self->foot_y);
  mun_layout_begin_with (self, "Note", &(MunTagFacts) { .id = name });
  if (fit > 0)
    {
      mun_layout_begin (self, "Lbl");
      draw_number (self, number);
      mun_layout_end (self, "Lbl");
    }
  mun_layout_begin_with (self, "P", &(MunTagFacts) { .actual = fit < n ? text : NULL });
  draw_note_lines (self, 0, fit);
  mun_layout_end (self, "P");
  mun_layout_end (self, "Note");
  take_room (self, fit);
  if (fit < n)
    carry_over (self, text, number, fit);
}

/* What begins on an earlier page has been told there. */
static void
place_rest (MunLayout        *self,
            const MunGoingOn *rest)
{
  double most = (self->bottom + self->foot - self->top) * GOING_ON_SHARE;
  guint n = break_note (self, rest->text) - rest->line;
  guint fit = MAX (fit_note (self, n, self->bottom + self->foot - most), self->going_on->len == 0 && self->foot <= 0 ? 1 : 0);

  mun_canvas_begin_artifact (self->canvas);
  if (rest->line == 0 && fit > 0)
    draw_number (self, rest->number);
  draw_note_lines (self, rest->line, fit);
  mun_canvas_end_artifact (self->canvas);
  take_room (self, fit);
  if (fit < n)
    carry_over (self, rest->text, rest->number, rest->line + fit);
}

void
mun_layout_begin_notes (MunLayout          *self,
                        const MunPageStart *start)
{
  self->notes = start->notes;
  self->foot = 0;
  self->foot_height = start->foot;
  self->foot_y = self->bottom - start->foot;
  g_ptr_array_set_size (self->going_on, 0);
  for (guint i = 0; start->going_on != NULL && i < start->going_on->len; i++)
    {
      draw_rule (self);
      place_rest (self, g_ptr_array_index (start->going_on, i));
    }
}

double
mun_layout_note_room (MunLayout  *self,
                      const char *note)
{
  guint n;

  if (note == NULL)
    return 0;
  n = break_note (self, note);
  return NOTES_GAP + MIN (n, LINES_LEAST) * mun_typesetter_leading (self->type, MUN_FONT_SMALL);
}

guint
mun_layout_fit_noted (MunLayout  *self,
                      guint       n,
                      double      leading,
                      const char *note)
{
  guint fit = mun_layout_fit_lines (self, n, leading);
  double room = note != NULL && fit == n ? mun_layout_note_room (self, note) : 0;

  if (room <= 0)
    return fit;
  self->bottom -= room;
  fit = mun_layout_fit_lines (self, n, leading);
  self->bottom += room;
  return fit;
}

void
mun_layout_break_noted (MunLayout  *self,
                        MunLines   *lines,
                        MunFont     font,
                        const char *text,
                        double      width,
                        const char *note)
{
  mun_lines_break (lines, self->type, font, text, width);
  if (note != NULL)
    mun_lines_reserve (lines, mun_typesetter_mark_width (self->type), width);
}

static void
draw_mark (MunLayout *self,
           MunLines  *lines,
           double     x,
           double     baseline)
{
  g_autofree char *mark = g_strdup_printf ("%u", self->notes);
  g_autofree char *words = g_strdup_printf (mun_layout_word (self, N_("Note %u")), self->notes);
  g_autofree char *name = name_of_note (self->notes);
  double raised = baseline - mun_font_styles[lines->font].size * 0.36 - mun_typesetter_ascent (self->type, MUN_FONT_MARK);

  mun_layout_begin (self, "Reference");
  if (self->all)
    mun_canvas_begin_link (self->canvas, name, words);
  mun_layout_text (self, MUN_FONT_MARK, mark, x + 0.75, raised, 100, MUN_ALIGN_START, mun_document_get_accent (self->document));
  if (self->all)
    mun_canvas_end_link (self->canvas);
  mun_layout_end (self, "Reference");
}

void
mun_layout_place_mark (MunLayout  *self,
                       MunLines   *lines,
                       guint       first,
                       double      x,
                       double      y,
                       double      width,
                       MunAlign    align,
                       const char *note,
                       double      below)
{
  double baseline = 0;
  double tail = mun_lines_tail (lines, self->type, first, x, y, width, align, &baseline);

  self->notes++;
  draw_rule (self);
  if (self->canvas != NULL)
    draw_mark (self, lines, tail, baseline);
  place_note (self, note, self->notes, below);
}

gboolean
mun_layout_has_mark (MunLines *lines,
                     guint     first,
                     guint     n)
{
  return first < lines->lines->len && first + n >= lines->lines->len;
}

void
mun_layout_draw_noted (MunLayout  *self,
                       MunLines   *lines,
                       guint       first,
                       guint       n,
                       double      x,
                       double      y,
                       double      width,
                       MunAlign    align,
                       MunColor    color,
                       const char *note,
                       double      below)
{
  gboolean marked = note != NULL && mun_layout_has_mark (lines, first, n);

  if (marked)
    mun_layout_begin (self, "Span");
  mun_lines_draw (lines, self->type, self->canvas, first, n, x, y, width, align, color);
  if (!marked)
    return;
  mun_layout_end (self, "Span");
  mun_layout_place_mark (self, lines, first, x, y, width, align, note, below);
}
