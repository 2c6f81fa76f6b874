/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (MunLayout, mun_layout, G_TYPE_OBJECT)

typedef gboolean (*PlaceFunc) (MunLayout        *self,
                               const MunElement *element,
                               MunCursor        *cursor);

static const PlaceFunc place_funcs[] = {
  [MUN_ELEMENT_TITLE] = mun_layout_place_title,
  [MUN_ELEMENT_CONTROL] = mun_layout_place_control,
  [MUN_ELEMENT_CONTENTS] = mun_layout_place_contents,
  [MUN_ELEMENT_HEADING] = mun_layout_place_heading,
  [MUN_ELEMENT_PARAGRAPH] = mun_layout_place_paragraph,
  [MUN_ELEMENT_LIST] = mun_layout_place_list,
  [MUN_ELEMENT_DEFINITIONS] = mun_layout_place_list,
  [MUN_ELEMENT_CALLOUT] = mun_layout_place_callout,
  [MUN_ELEMENT_KEY_FIGURES] = mun_layout_place_numbers,
  [MUN_ELEMENT_TABLE] = mun_layout_place_table,
  [MUN_ELEMENT_FIGURE] = mun_layout_place_figure,
  [MUN_ELEMENT_SIGNATURES] = mun_layout_place_signatures,
  [MUN_ELEMENT_END] = mun_layout_place_end,
};

static double
space_before (const MunElement *element)
{
  static const double headings[] = { 0, 4.5, 3, 2.5 };

  switch (element->kind)
    {
    case MUN_ELEMENT_HEADING:
      return headings[element->style] * MUN_UNIT;
    case MUN_ELEMENT_PARAGRAPH:
      return (element->style == MUN_PARAGRAPH_LABEL ? 1.5 : 1) * MUN_UNIT;
    case MUN_ELEMENT_LIST:
    case MUN_ELEMENT_DEFINITIONS:
      return MUN_UNIT;
    case MUN_ELEMENT_CONTENTS:
      return 5 * MUN_UNIT;
    case MUN_ELEMENT_SIGNATURES:
    case MUN_ELEMENT_CONTROL:
    case MUN_ELEMENT_END:
      return 4 * MUN_UNIT;
    case MUN_ELEMENT_CALLOUT:
    case MUN_ELEMENT_KEY_FIGURES:
    case MUN_ELEMENT_TABLE:
    case MUN_ELEMENT_FIGURE:
      return 1.75 * MUN_UNIT;
    case MUN_ELEMENT_TITLE:
    case MUN_ELEMENT_PAGE_BREAK:
    case MUN_ELEMENT_ORIENTATION:
      break;
    }
  return 0;
}

static void
set_page (MunLayout *self)
{
  double width = self->paper == MUN_PAPER_A4 ? 595.276 : 612;
  double height = self->paper == MUN_PAPER_A4 ? 841.89 : 792;

  self->page_width = self->landscape ? height : width;
  self->page_height = self->landscape ? width : height;
  self->left = self->landscape ? 45 : 56;
  self->width = self->page_width - 2 * self->left;
  self->top = self->landscape ? 66 : 68;
  self->bottom = self->page_height - (self->landscape ? 54 : 60);
  self->y = self->top;
  self->fresh = TRUE;
}

static void
add_own (MunLayout      *self,
         MunElementKind  kind)
{
  g_ptr_array_add (self->own, mun_element_new (kind));
}

static void
collect_elements (MunLayout *self)
{
  GPtrArray *elements = mun_document_get_elements (self->document);
  gboolean body = FALSE;

  add_own (self, MUN_ELEMENT_TITLE);
  if (mun_document_get_controls (self->document)->len > 0
      || *mun_document_get_text (self->document, MUN_TEXT_NOTICE) != '\0')
    add_own (self, MUN_ELEMENT_CONTROL);
  if (mun_document_get_contents (self->document))
    add_own (self, MUN_ELEMENT_CONTENTS);
  if (mun_document_get_front (self->document) == MUN_FRONT_PAGE)
    add_own (self, MUN_ELEMENT_PAGE_BREAK);
  for (guint i = 0; i < self->own->len; i++)
    g_ptr_array_add (self->elements, g_ptr_array_index (self->own, i));
  for (guint i = 0; i < elements->len; i++)
    {
      MunElement *element = g_ptr_array_index (elements, i);

      body = body || (element->kind != MUN_ELEMENT_PAGE_BREAK && element->kind != MUN_ELEMENT_ORIENTATION);
      g_ptr_array_add (self->elements, element);
    }
}

static void
close_sections (MunLayout *self,
                guint      level)
{
  for (; self->sections >= level && self->sections > 0; self->sections--)
    mun_layout_end (self, "Sect");
}

static void
open_section (MunLayout        *self,
              const MunElement *element,
              guint             index)
{
  g_autofree char *destination = NULL;
  g_autofree char *title = NULL;
  guint level = element->style;

  if (!self->all)
    return;
  close_sections (self, level);
  for (; self->sections < level; self->sections++)
    mun_layout_begin (self, "Sect");
  destination = g_strdup_printf ("h%u", index);
  title = g_strdup_printf ("%s  %s", element->number, element->text);
  mun_canvas_destination (self->canvas, destination, self->y);
  self->outlines[level] = mun_canvas_outline (self->canvas, self->outlines[level - 1], title, destination, level == 1);
  for (guint i = level + 1; i < G_N_ELEMENTS (self->outlines); i++)
    self->outlines[i] = self->outlines[level];
}

/* Whether something that needs a page follows: a break at the very end makes no empty page. */
static gboolean
something_follows (MunLayout *self,
                   guint      index)
{
  for (; index < self->elements->len; index++)
    {
      const MunElement *element = g_ptr_array_index (self->elements, index);

      if (element->kind != MUN_ELEMENT_PAGE_BREAK && element->kind != MUN_ELEMENT_ORIENTATION)
        return TRUE;
    }
  return FALSE;
}

void
mun_cursor_next (MunCursor *cursor)
{
  cursor->element++;
  cursor->part = 0;
  cursor->line = 0;
  cursor->slice = 0;
}

/* Breaks and changes of direction. Returns whether the page ends here. */
static gboolean
turn_page (MunLayout        *self,
           const MunElement *element,
           MunCursor        *cursor,
           gboolean         *landscape)
{
  gboolean turned = FALSE;

  if (element->kind == MUN_ELEMENT_ORIENTATION)
    {
      turned = *landscape != (gboolean) element->style;
      *landscape = element->style;
    }
  mun_cursor_next (cursor);
  if (self->fresh && turned)
    {
      self->landscape = *landscape;
      set_page (self);
    }
  return !self->fresh && (turned || element->kind == MUN_ELEMENT_PAGE_BREAK)
         && something_follows (self, cursor->element);
}

static void
begin_element (MunLayout        *self,
               const MunElement *element,
               MunCursor        *cursor)
{
  if (self->fresh || !mun_layout_needs_next (self, cursor->element - 1))
    self->chain_y = self->y;
  if (cursor->part > 0 || cursor->line > 0 || cursor->slice > 0)
    return;
  if (!self->fresh)
    self->y += space_before (element);
}

/* Signatures, or the end where there are none. */
static gboolean
closes_report (const MunElement *element)
{
  return element->kind == MUN_ELEMENT_SIGNATURES || element->kind == MUN_ELEMENT_END;
}

/* Texts, lists and rows of tables mark themselves. */
static void
mark_element (MunLayout        *self,
              const MunElement *element,
              const MunCursor  *cursor)
{
  const MunTie tie = cursor->part > 0 || cursor->line > 0 ? MUN_TIE_HARD : MUN_TIE_NONE;

  switch (element->kind)
    {
    case MUN_ELEMENT_HEADING:
      mun_layout_mark (self, cursor, 0, tie);
      break;
    case MUN_ELEMENT_CALLOUT:
    case MUN_ELEMENT_KEY_FIGURES:
    case MUN_ELEMENT_FIGURE:
      mun_layout_mark (self, cursor, 2, tie);
      break;
    case MUN_ELEMENT_TABLE:
      mun_layout_mark (self, cursor, mun_table_get_n_rows (element->table) == 0 ? 1 : 0, tie);
      break;
    case MUN_ELEMENT_TITLE:
    case MUN_ELEMENT_CONTROL:
    case MUN_ELEMENT_CONTENTS:
    case MUN_ELEMENT_PARAGRAPH:
    case MUN_ELEMENT_LIST:
    case MUN_ELEMENT_DEFINITIONS:
    case MUN_ELEMENT_SIGNATURES:
    case MUN_ELEMENT_END:
    case MUN_ELEMENT_PAGE_BREAK:
    case MUN_ELEMENT_ORIENTATION:
      break;
    }
}

gboolean
mun_layout_lay_page (MunLayout *self,
                     MunCursor *cursor,
                     gboolean  *landscape)
{
  self->landscape = *landscape;
  set_page (self);
  mun_canvas_begin_page (self->canvas, self->page_width, self->page_height, self->page);
  /* Not before the page has its size: cairo forgets what it was told until then. */
  if (self->all && self->page == 1)
    mun_layout_begin (self, "Document");
  if (self->canvas != NULL)
    mun_layout_draw_furniture (self);
  mun_layout_begin_notes (self, &g_array_index (self->pages, MunPageStart, self->page - 1));
  self->closing = 0;
  g_array_set_size (self->marks, 0);
  while (cursor->element < self->elements->len && !mun_layout_ends_at (self, cursor))
    {
      const MunElement *element = g_ptr_array_index (self->elements, cursor->element);
      guint index = cursor->element;
      const double y = self->y;
      gboolean complete;

      if (place_funcs[MIN (element->kind, G_N_ELEMENTS (place_funcs) - 1)] == NULL)
        {
          if (turn_page (self, element, cursor, landscape))
            break;
          continue;
        }
      begin_element (self, element, cursor);
      if (element->kind == MUN_ELEMENT_HEADING && !self->fresh && mun_layout_needed (self, index) > mun_layout_room (self))
        {
          self->y = y;
          break;
        }
      mark_element (self, element, cursor);
      if (element->kind == MUN_ELEMENT_HEADING)
        {
          self->heading_pages[index] = self->page;
          open_section (self, element, index);
        }
      complete = place_funcs[element->kind] (self, element, cursor);
      if (self->closing == 0 && closes_report (element) && (complete || cursor->part > 0))
        self->closing = index;
      if (!complete || self->stopped)
        break;
      mun_cursor_next (cursor);
    }
  /* Where it was stopped within a table what is open stays open: ends without their beginnings are an error, after which cairo 1.16 shows no page
   * any more and ends the program for want of it. */
  if (self->all && !self->stopped && self->page == self->pages->len)
    {
      /* What ends after the last page would begin another one. */
      close_sections (self, 1);
      mun_layout_end (self, "Document");
    }
  mun_canvas_end_page (self->canvas);
  mun_layout_trim (self, cursor);
  return !self->stopped && (self->going_on->len > 0 || something_follows (self, cursor->element));
}

static void
clear_page (gpointer page)
{
  g_clear_pointer (&((MunPageStart *) page)->going_on, g_ptr_array_unref);
}

static void
mun_layout_finalize (GObject *object)
{
  MunLayout *self = MUN_LAYOUT (object);

  g_clear_pointer (&self->table, mun_table_state_free);
  g_clear_pointer (&self->lines, mun_lines_free);
  g_clear_pointer (&self->label, mun_lines_free);
  g_clear_pointer (&self->scratch, mun_lines_free);
  g_clear_pointer (&self->note, mun_lines_free);
  g_clear_pointer (&self->type, mun_typesetter_free);
  g_clear_pointer (&self->logo, mun_logo_free);
  g_ptr_array_unref (self->elements);
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->warnings);
  g_array_unref (self->pages);
  clear_page (&self->next);
  g_ptr_array_unref (self->going_on);
  g_array_unref (self->marks);
  g_array_unref (self->marks_before);
  g_free (self->heading_pages);
  g_hash_table_unref (self->anchors);
  g_hash_table_unref (self->targets);
  g_hash_table_unref (self->written);
  g_hash_table_unref (self->widths);
  g_object_unref (self->document);
  G_OBJECT_CLASS (mun_layout_parent_class)->finalize (object);
}

static void
mun_layout_class_init (MunLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_layout_finalize;
}

static void
mun_layout_init (MunLayout *self)
{
  self->own = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_element_free);
  self->elements = g_ptr_array_new ();
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->pages = g_array_new (FALSE, TRUE, sizeof (MunPageStart));
  g_array_set_clear_func (self->pages, clear_page);
  self->going_on = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_going_on_free);
  self->marks = g_array_new (FALSE, FALSE, sizeof (MunMark));
  self->marks_before = g_array_new (FALSE, FALSE, sizeof (MunMark));
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->widths = g_hash_table_new_full (NULL, NULL, NULL, mun_layout_free_widths);
  self->lines = mun_lines_new ();
  self->label = mun_lines_new ();
  self->scratch = mun_lines_new ();
  self->note = mun_lines_new ();
}

MunLayout *
mun_layout_new (MunDocument *document,
                MunPaper     paper)
{
  MunLayout *self = g_object_new (MUN_TYPE_LAYOUT, NULL);
  g_autofree char *warning = NULL;

  g_return_val_if_fail (MUN_IS_DOCUMENT (document), NULL);

  self->document = g_object_ref (document);
  self->paper = paper;
  self->type = mun_typesetter_new (mun_document_get_language (document));
  collect_elements (self);
  self->heading_pages = g_new0 (guint, self->elements->len + 1);
  self->logo = mun_logo_load (mun_document_get_logo (document), &warning);
  if (warning != NULL)
    g_ptr_array_add (self->warnings, g_steal_pointer (&warning));
  return self;
}

guint
mun_layout_get_n_pages (MunLayout *self)
{
  g_return_val_if_fail (MUN_IS_LAYOUT (self), 0);

  return self->pages->len;
}

static gboolean
draw_one (MunLayout *self,
          guint      page)
{
  const MunPageStart *start = &g_array_index (self->pages, MunPageStart, page);
  MunCursor cursor = start->cursor;
  gboolean landscape = start->landscape;

  self->page = page + 1;
  if (!self->all)
    self->lines_element = 0;
  return mun_layout_lay_page (self, &cursor, &landscape);
}

void
mun_layout_get_page_size (MunLayout *self,
                          guint      page,
                          double    *width,
                          double    *height)
{
  g_return_if_fail (MUN_IS_LAYOUT (self) && page < self->pages->len);

  self->landscape = g_array_index (self->pages, MunPageStart, page).landscape;
  set_page (self);
  *width = self->page_width;
  *height = self->page_height;
}

double
mun_layout_get_widest (MunLayout *self)
{
  g_return_val_if_fail (MUN_IS_LAYOUT (self), 0);

  self->landscape = FALSE;
  for (guint i = 0; i < self->elements->len && !self->landscape; i++)
    {
      const MunElement *element = g_ptr_array_index (self->elements, i);

      self->landscape = element->kind == MUN_ELEMENT_ORIENTATION && element->style && something_follows (self, i);
    }
  set_page (self);
  return self->page_width;
}

void
mun_layout_draw_page (MunLayout *self,
                      guint      page,
                      cairo_t   *cr)
{
  g_return_if_fail (MUN_IS_LAYOUT (self) && page < self->pages->len && cr != NULL);

  self->canvas = mun_canvas_cairo_new (cr);
  self->stopped = FALSE;
  draw_one (self, page);
  g_clear_pointer (&self->canvas, mun_canvas_free);
}

void
mun_layout_read_page (MunLayout *self,
                      guint      page,
                      MunCanvas *canvas)
{
  g_return_if_fail (MUN_IS_LAYOUT (self) && page < self->pages->len && canvas != NULL);

  self->canvas = canvas;
  self->stopped = FALSE;
  draw_one (self, page);
  self->canvas = NULL;
}

gboolean
mun_layout_draw_all (MunLayout          *self,
                     MunCanvas          *canvas,
                     MunReportProgress   progress,
                     gpointer            data,
                     GCancellable       *cancellable,
                     GError            **error)
{
  gboolean good = TRUE;

  g_return_val_if_fail (MUN_IS_LAYOUT (self) && canvas != NULL && self->measured, FALSE);

  self->canvas = canvas;
  self->all = TRUE;
  self->stopped = FALSE;
  self->cancellable = cancellable;
  self->sections = 0;
  self->lines_element = 0;
  memset (self->outlines, 0, sizeof self->outlines);
  g_hash_table_remove_all (self->written);
  for (guint i = 0; good && i < self->pages->len; i++)
    {
      draw_one (self, i);
      good = !g_cancellable_set_error_if_cancelled (cancellable, error) && mun_canvas_check (canvas, error);
      if (progress != NULL)
        progress (0.25 + 0.75 * (i + 1) / self->pages->len, data);
    }
  self->canvas = NULL;
  self->all = FALSE;
  self->cancellable = NULL;
  return good;
}

GStrv
mun_layout_get_warnings (MunLayout *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *missing = NULL;

  g_return_val_if_fail (MUN_IS_LAYOUT (self), NULL);

  for (guint i = 0; i < self->warnings->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->warnings, i));
  missing = mun_typesetter_missing (self->type);
  if (*missing != '\0')
    {
      g_autofree char *warning = g_strdup_printf (_("No font on this machine has these characters, a box is printed in their place: %s. Install a font for them, for instance from the Noto family."), missing);

      g_strv_builder_add (builder, warning);
    }
  return g_strv_builder_end (builder);
}

guint
mun_layout_find_heading (MunLayout  *self,
                         const char *text)
{
  g_return_val_if_fail (MUN_IS_LAYOUT (self) && text != NULL, 0);

  for (guint i = 0; i < self->elements->len; i++)
    {
      const MunElement *element = g_ptr_array_index (self->elements, i);

      if (element->kind == MUN_ELEMENT_HEADING && g_strcmp0 (element->text, text) == 0)
        return self->heading_pages[i];
    }
  return 0;
}

guint
mun_layout_get_anchor_page (MunLayout  *self,
                            const char *anchor)
{
  g_return_val_if_fail (MUN_IS_LAYOUT (self) && anchor != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->anchors, anchor));
}
