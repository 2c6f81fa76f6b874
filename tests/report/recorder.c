/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recorder.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static void
fault (Recorder   *self,
       const char *what,
       const char *detail)
{
  g_ptr_array_add (self->faults, g_strdup_printf ("page %u: %s %s", self->pages->len, what, detail));
}

static void
begin_page (MunCanvas *canvas,
            double     width,
            double     height,
            guint      number)
{
  Recorder *self = (Recorder *) canvas;

  if (self->in_page || number != self->pages->len + 1)
    fault (self, "page begun out of turn", "");
  self->in_page = TRUE;
  g_ptr_array_add (self->pages, g_strdup_printf ("%.0fx%.0f", width, height));
}

static gboolean
is_leaf (const char *tag)
{
  static const char * const groups[] = { "Document", "Sect", "L", "LI", "Table", "THead", "TBody", "TR", "TOC", "TOCI", "Note", NULL };

  return !g_strv_contains (groups, tag);
}

static void
end_page (MunCanvas *canvas)
{
  Recorder *self = (Recorder *) canvas;

  for (guint i = 0; i < self->open->len; i++)
    if (is_leaf (g_ptr_array_index (self->open, i)))
      fault (self, "page ended inside of", g_ptr_array_index (self->open, i));
  if (self->artifacts > 0 || self->rotated > 0)
    fault (self, "page ended inside of an artifact", "");
  self->in_page = FALSE;
}

static void
add_line (Recorder          *self,
          const MunGlyphRun *run,
          int                from,
          int                to,
          gboolean           first)
{
  RecordedText line = { .page = self->pages->len, .tag = "", .y = run->glyphs[from].y, .x1 = G_MAXDOUBLE, .x2 = -G_MAXDOUBLE };
  cairo_matrix_t matrix;

  cairo_scaled_font_get_font_matrix (run->font, &matrix);
  line.size = matrix.yy;
  for (int i = from; i < to; i++)
    {
      cairo_text_extents_t extents;

      cairo_scaled_font_glyph_extents (run->font, &(cairo_glyph_t) { run->glyphs[i].index, 0, 0 }, 1, &extents);
      /* Ink only: a blank may hang over the edge. */
      if (extents.width <= 0)
        continue;
      line.x1 = MIN (line.x1, run->glyphs[i].x + extents.x_bearing);
      line.x2 = MAX (line.x2, run->glyphs[i].x + extents.x_bearing + extents.width);
    }
  if (self->artifacts > 0)
    line.tag = self->rotated > 0 ? "watermark" : "artifact";
  else if (self->open->len > 0)
    {
      line.tag = g_intern_string (g_ptr_array_index (self->open, self->open->len - 1));
      line.element = g_array_index (self->numbers, guint, self->numbers->len - 1);
    }
  line.text = first ? g_strndup (run->text, run->text_length) : g_strdup ("");
  g_array_append_val (self->texts, line);
}

static void
glyphs (MunCanvas         *canvas,
        const MunGlyphRun *run)
{
  Recorder *self = (Recorder *) canvas;
  int bytes = 0, count = 0, from = 0;

  if (!self->in_page)
    fault (self, "text outside of a page:", run->text);
  if (self->artifacts == 0 && (self->open->len == 0 || !is_leaf (g_ptr_array_index (self->open, self->open->len - 1))))
    fault (self, "text in no element:", run->text);
  if (self->artifacts == 0 && self->link == 0 && self->states->len > 0)
    {
      RecordedState *state = &g_array_index (self->states, RecordedState, self->states->len - 1);

      if (state->divided)
        fault (self, "text beside elements:", run->text);
      state->has_text = TRUE;
    }
  for (int i = 0; i < run->n_clusters; i++)
    {
      bytes += run->clusters[i].num_bytes;
      count += run->clusters[i].num_glyphs;
    }
  if (bytes != run->text_length || count != run->n_glyphs)
    fault (self, "clusters do not cover the text", run->text);
  for (int i = 1; i <= run->n_glyphs; i++)
    if (i == run->n_glyphs || fabs (run->glyphs[i].y - run->glyphs[from].y) > 6)
      {
        add_line (self, run, from, i, from == 0);
        from = i;
      }
}

static void
check_box (Recorder *self,
           double    x,
           double    y,
           double    width,
           double    height)
{
  double page_width = 0, page_height = 0;

  if (self->pages->len > 0)
    sscanf (g_ptr_array_index (self->pages, self->pages->len - 1), "%lfx%lf", &page_width, &page_height);
  if (!(x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= page_width + 1 && y + height <= page_height + 1))
    {
      g_autofree char *box = g_strdup_printf ("%.1f,%.1f %.1fx%.1f", x, y, width, height);

      fault (self, "box off the page:", box);
    }
}

static void
fill (MunCanvas *canvas,
      double     x,
      double     y,
      double     width,
      double     height,
      double     radius,
      MunColor   color)
{
  check_box ((Recorder *) canvas, x, y, width, height);
}

static void
line (MunCanvas *canvas,
      double     x1,
      double     y1,
      double     x2,
      double     y2,
      double     thickness,
      MunColor   color,
      gboolean   dotted)
{
  check_box ((Recorder *) canvas, x1, y1, x2 - x1, y2 - y1);
}

static void
image (MunCanvas       *canvas,
       cairo_surface_t *picture,
       double           x,
       double           y,
       double           width,
       double           height)
{
  check_box ((Recorder *) canvas, x, y, width, height);
}

static cairo_t *
begin_free (MunCanvas *canvas,
            double     x,
            double     y,
            double     width,
            double     height)
{
  check_box ((Recorder *) canvas, x, y, width, height);
  return NULL;
}

static void
end_free (MunCanvas *canvas)
{
}

static void
begin_rotated (MunCanvas *canvas,
               double     x,
               double     y,
               double     angle)
{
  ((Recorder *) canvas)->rotated++;
}

static void
end_rotated (MunCanvas *canvas)
{
  ((Recorder *) canvas)->rotated--;
}

/* A text with a footnote is cut into elements: then nothing of it stands beside them. */
static gboolean
may_hold (Recorder   *self,
          const char *tag)
{
  static const char * const outer[] = { "P", "TD", "LBody", "Caption", NULL };
  static const char * const inner[] = { "Span", "Reference", "Note", NULL };
  RecordedState *state = &g_array_index (self->states, RecordedState, self->states->len - 1);

  state->divided = TRUE;
  return g_strv_contains (outer, g_ptr_array_index (self->open, self->open->len - 1)) && g_strv_contains (inner, tag) && !state->has_text;
}

static void
begin_tag (MunCanvas  *canvas,
           const char *tag)
{
  Recorder *self = (Recorder *) canvas;

  if (self->open->len > 0 && is_leaf (g_ptr_array_index (self->open, self->open->len - 1)) && !may_hold (self, tag))
    fault (self, "element begun inside of a leaf:", tag);
  if (self->artifacts > 0)
    fault (self, "element begun inside of an artifact:", tag);
  g_ptr_array_add (self->open, g_strdup (tag));
  self->elements++;
  g_array_append_val (self->numbers, self->elements);
  g_array_set_size (self->states, self->numbers->len);
  g_array_index (self->states, RecordedState, self->states->len - 1) = (RecordedState) { 0 };
  g_string_append_printf (self->structure, "%s ", tag);
}

static void
end_tag (MunCanvas  *canvas,
         const char *tag)
{
  Recorder *self = (Recorder *) canvas;

  if (self->open->len == 0 || strcmp (g_ptr_array_index (self->open, self->open->len - 1), tag) != 0)
    {
      fault (self, "element ended that is not open:", tag);
      return;
    }
  g_ptr_array_remove_index (self->open, self->open->len - 1);
  g_array_set_size (self->numbers, self->numbers->len - 1);
  g_array_set_size (self->states, self->numbers->len);
}

static void
mark_artifact (MunCanvas *canvas,
               gboolean   begin)
{
  Recorder *self = (Recorder *) canvas;

  self->artifacts += begin ? 1 : -1;
}

static void
begin_link (MunCanvas  *canvas,
            const char *destination,
            const char *text)
{
  if (text == NULL || *text == '\0')
    fault ((Recorder *) canvas, "link without words:", destination);
  g_ptr_array_add (((Recorder *) canvas)->links, g_strdup (destination));
  ((Recorder *) canvas)->link++;
}

static void
end_link (MunCanvas *canvas)
{
  ((Recorder *) canvas)->link--;
}

static void
add_destination (MunCanvas  *canvas,
                 const char *name,
                 double      y)
{
  Recorder *self = (Recorder *) canvas;

  if (y < 0 || y > 1300)
    fault (self, "destination off the page:", name);
  if (g_ptr_array_find_with_equal_func (self->destinations, name, g_str_equal, NULL))
    fault (self, "destination written twice:", name);
  g_ptr_array_add (self->destinations, g_strdup (name));
}

static int
add_outline (MunCanvas  *canvas,
             int         parent,
             const char *title,
             const char *destination,
             gboolean    open)
{
  Recorder *self = (Recorder *) canvas;

  g_ptr_array_add (self->outlines, g_strdup_printf ("%d %s > %s", parent, title, destination));
  return self->outlines->len;
}

static gboolean
check (MunCanvas  *canvas,
       GError    **error)
{
  return TRUE;
}

static void
clear_text (gpointer text)
{
  g_free (((RecordedText *) text)->text);
}

void
recorder_free (Recorder *self)
{
  g_array_unref (self->texts);
  g_array_unref (self->numbers);
  g_array_unref (self->states);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->faults);
  g_ptr_array_unref (self->destinations);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->outlines);
  g_string_free (self->structure, TRUE);
  g_free (self);
}

static const MunCanvasClass recorder_class = {
  .begin_page = begin_page,
  .end_page = end_page,
  .glyphs = glyphs,
  .fill = fill,
  .line = line,
  .image = image,
  .begin_free = begin_free,
  .end_free = end_free,
  .rotate = begin_rotated,
  .unrotate = end_rotated,
  .begin = begin_tag,
  .end = end_tag,
  .artifact = mark_artifact,
  .begin_link = begin_link,
  .end_link = end_link,
  .destination = add_destination,
  .outline = add_outline,
  .check = check,
};

Recorder *
recorder_new (void)
{
  Recorder *self = g_new0 (Recorder, 1);

  self->parent.klass = &recorder_class;
  self->texts = g_array_new (FALSE, TRUE, sizeof (RecordedText));
  g_array_set_clear_func (self->texts, clear_text);
  self->numbers = g_array_new (FALSE, TRUE, sizeof (guint));
  self->states = g_array_new (FALSE, TRUE, sizeof (RecordedState));
  self->pages = g_ptr_array_new_with_free_func (g_free);
  self->open = g_ptr_array_new_with_free_func (g_free);
  self->faults = g_ptr_array_new_with_free_func (g_free);
  self->destinations = g_ptr_array_new_with_free_func (g_free);
  self->links = g_ptr_array_new_with_free_func (g_free);
  self->outlines = g_ptr_array_new_with_free_func (g_free);
  self->structure = g_string_new (NULL);
  return self;
}

Recorder *
recorder_layout (MunDocument *document,
                 MunPaper     paper)
{
  g_autoptr(MunLayout) layout = mun_layout_new (document, paper);
  g_autoptr(GError) error = NULL;
  Recorder *self = recorder_new ();

  mun_layout_measure (layout, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  mun_layout_draw_all (layout, &self->parent, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->pages->len, ==, mun_layout_get_n_pages (layout));
  if (self->open->len > 0)
    fault (self, "elements left open:", g_ptr_array_index (self->open, 0));
  return self;
}

char *
recorder_text_of (Recorder   *self,
                  const char *tag,
                  guint       page)
{
  GString *all = g_string_new (NULL);
  guint element = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (self->texts, RecordedText, i);

      if (strcmp (text->tag, tag) != 0 || (page != 0 && text->page != page) || *text->text == '\0')
        continue;
      if (all->len > 0 && (element != text->element || text->element == 0))
        g_string_append_c (all, '\n');
      element = text->element;
      g_string_append (all, text->text);
    }
  return g_string_free (all, FALSE);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const RecordedText *first = *(const RecordedText * const *) a;
  const RecordedText *second = *(const RecordedText * const *) b;

  if (first->page != second->page)
    return first->page < second->page ? -1 : 1;
  return (first->y > second->y) - (first->y < second->y);
}

void
recorder_assert_sound (Recorder *self)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < self->faults->len && i < 5; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (self->faults, i));
  g_assert_cmpuint (self->faults->len, ==, 0);
  for (guint i = 0; i < self->texts->len; i++)
    {
      RecordedText *text = &g_array_index (self->texts, RecordedText, i);
      double width = 0, height = 0;

      sscanf (g_ptr_array_index (self->pages, text->page - 1), "%lfx%lf", &width, &height);
      if (strcmp (text->tag, "watermark") == 0 || text->x2 < text->x1)
        continue;
      if (text->x1 < 20 || text->x2 > width - 20 || text->y < 20 || text->y > height - 20)
        g_error ("page %u: off the page: %s", text->page, text->text);
      g_ptr_array_add (sorted, text);
    }
  g_ptr_array_sort (sorted, compare_places);
  for (guint i = 0; i < sorted->len; i++)
    for (guint j = i + 1; j < sorted->len; j++)
      {
        const RecordedText *a = g_ptr_array_index (sorted, i);
        const RecordedText *b = g_ptr_array_index (sorted, j);

        /* Half a letter's height apart, two lines cover each other. */
        if (a->page != b->page || b->y - a->y > MIN (a->size, b->size) * 0.5)
          break;
        /* An accent over its letter, from another font. */
        if (a->element == b->element && a->element != 0)
          continue;
        if (a->x1 < b->x2 - 0.5 && b->x1 < a->x2 - 0.5)
          g_error ("page %u: over each other at %.0f: “%s” and “%s”", a->page, a->y, a->text, b->text);
      }
}

static gboolean
is_content (const RecordedText *text)
{
  return *text->tag != '\0' && *text->text != '\0' && !g_str_equal (text->tag, "artifact") && !g_str_equal (text->tag, "watermark")
         && !g_str_equal (text->tag, "Lbl");
}

const RecordedText *
recorder_find_edge (Recorder *self,
                    guint     page,
                    gboolean  last)
{
  const RecordedText *found = NULL;

  for (guint i = 0; i < self->texts->len && (last || found == NULL); i++)
    {
      const RecordedText *text = &g_array_index (self->texts, RecordedText, i);

      if (text->page == page && is_content (text))
        found = text;
    }
  return found;
}

guint
recorder_count_on_page (Recorder   *self,
                        const char *prefix,
                        guint       page)
{
  guint n = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (self->texts, RecordedText, i);

      n += text->page == page && is_content (text) && g_str_has_prefix (text->text, prefix);
    }
  return n;
}

const RecordedText *
recorder_find (Recorder   *self,
               const char *wanted)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const RecordedText *text = &g_array_index (self->texts, RecordedText, i);

      if (is_content (text) && g_str_equal (text->text, wanted))
        return text;
    }
  return NULL;
}
