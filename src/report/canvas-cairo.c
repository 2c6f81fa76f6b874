/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/canvas.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "base/error.h"
#include "report/cff.h"
#include "report/pdf-syntax.h"
#include "report/scripts.h"

typedef struct {
  MunCanvas            parent;
  cairo_t             *cr;
  cairo_surface_t     *pdf;      /* borrowed from the context; NULL on other surfaces */
  cairo_scaled_font_t *font;     /* borrowed: the font set last */
  MunColor             color;    /* the colour set last */
  gboolean             has_color;
  GHashTable          *cffs;     /* font -> MunCff (borrowed), or nothing for fonts that cairo embeds well */
  GHashTable          *faces;    /* name of the face -> MunCff: the same in all sizes */

  MunComplete         *complete; /* borrowed */
  double               page_height;
  guint                n_elements;
  gboolean             leaf;     /* nothing has been begun inside the open element */
  MunTally             tally;    /* of the texts in it */
  const char          *language; /* of the document; interned */
  GArray              *bookmarks; /* gboolean: whether what is below them is shown */
} CairoCanvas;

static void
use_color (CairoCanvas *self,
           MunColor     color)
{
  if (self->has_color && memcmp (&self->color, &color, sizeof color) == 0)
    return;
  mun_color_set (self->cr, color);
  self->color = color;
  self->has_color = TRUE;
}

static void
forget_state (CairoCanvas *self)
{
  self->font = NULL;
  self->has_color = FALSE;
}

static void
use_font (CairoCanvas         *self,
          cairo_scaled_font_t *font)
{
  cairo_matrix_t matrix;
  cairo_font_options_t *options;

  if (self->font == font)
    return;
  self->font = font;
  if (self->pdf != NULL)
    {
      cairo_set_scaled_font (self->cr, font);
      return;
    }
  /* On a scaled context the font has to be made again for its size. */
  options = cairo_font_options_create ();
  cairo_scaled_font_get_font_matrix (font, &matrix);
  cairo_scaled_font_get_font_options (font, options);
  cairo_set_font_face (self->cr, cairo_scaled_font_get_font_face (font));
  cairo_set_font_matrix (self->cr, &matrix);
  cairo_set_font_options (self->cr, options);
  cairo_font_options_destroy (options);
}

static void
begin_page (MunCanvas *canvas,
            double     width,
            double     height,
            guint      number)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  /* No page labels: pages are numbered from 1 anyway, and for just these labels cairo 1.16 writes an empty table. */
  forget_state (self);
  self->page_height = height;
  if (self->pdf != NULL)
    cairo_pdf_surface_set_size (self->pdf, width, height);
}

static void
end_page (MunCanvas *canvas)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  if (self->pdf != NULL)
    cairo_show_page (self->cr);
  forget_state (self);
}

static void
free_cff (gpointer cff)
{
  mun_cff_free (cff);
}

/* Returns: (nullable): what tells which glyphs of the font cairo would damage */
static MunCff *
find_cff (CairoCanvas         *self,
          cairo_scaled_font_t *font)
{
  gpointer cff = NULL;
  char *name;

  if (self->pdf == NULL || g_hash_table_lookup_extended (self->cffs, font, NULL, &cff))
    return cff;
  name = mun_cff_name (font);
  if (name != NULL && !g_hash_table_lookup_extended (self->faces, name, NULL, &cff))
    {
      cff = mun_cff_new (font);
      g_hash_table_insert (self->faces, g_steal_pointer (&name), cff);
    }
  g_free (name);
  g_hash_table_insert (self->cffs, cairo_scaled_font_reference (font), cff);
  return cff;
}

/* Outlines for the eye; the text that goes with them stands on glyphs that draw nothing, so that it is found and read aloud. */
static void
draw_outlines (CairoCanvas       *self,
               const MunGlyphRun *run,
               MunCff            *cff)
{
  g_autofree cairo_glyph_t *sound = g_memdup2 (run->glyphs, run->n_glyphs * sizeof *run->glyphs);

  for (int i = 0; i < run->n_glyphs; i++)
    if (mun_cff_is_damaged (cff, run->glyphs[i].index))
      {
        cairo_glyph_path (self->cr, &run->glyphs[i], 1);
        sound[i].index = mun_cff_blank (cff);
      }
  cairo_fill (self->cr);
  cairo_show_text_glyphs (self->cr, run->text, run->text_length, sound, run->n_glyphs, run->clusters, run->n_clusters, run->flags);
}

static gboolean
has_damaged (const MunGlyphRun *run,
             MunCff            *cff)
{
  for (int i = 0; cff != NULL && i < run->n_glyphs; i++)
    if (mun_cff_is_damaged (cff, run->glyphs[i].index))
      return TRUE;
  return FALSE;
}

static void
glyphs (MunCanvas         *canvas,
        const MunGlyphRun *run)
{
  CairoCanvas *self = (CairoCanvas *) canvas;
  MunCff *cff = find_cff (self, run->font);

  use_color (self, run->color);
  use_font (self, run->font);
  if (self->leaf)
    mun_tally_add (&self->tally, run->text, run->text_length);
  if (has_damaged (run, cff))
    draw_outlines (self, run, cff);
  else
    cairo_show_text_glyphs (self->cr, run->text, run->text_length, run->glyphs, run->n_glyphs,
                            run->clusters, run->n_clusters, run->flags);
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
  CairoCanvas *self = (CairoCanvas *) canvas;
  double r = MIN (radius, MIN (width, height) / 2);

  use_color (self, color);
  if (r < 0.1)
    cairo_rectangle (self->cr, x, y, width, height);
  else
    {
      cairo_new_sub_path (self->cr);
      cairo_arc (self->cr, x + width - r, y + r, r, -G_PI_2, 0);
      cairo_arc (self->cr, x + width - r, y + height - r, r, 0, G_PI_2);
      cairo_arc (self->cr, x + r, y + height - r, r, G_PI_2, G_PI);
      cairo_arc (self->cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
      cairo_close_path (self->cr);
    }
  cairo_fill (self->cr);
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
  CairoCanvas *self = (CairoCanvas *) canvas;
  const double dots[] = { 0, 3 };

  use_color (self, color);
  cairo_set_line_width (self->cr, thickness);
  if (dotted)
    {
      cairo_set_dash (self->cr, dots, G_N_ELEMENTS (dots), 0);
      cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
    }
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
  if (dotted)
    {
      cairo_set_dash (self->cr, NULL, 0, 0);
      cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
    }
}

static void
image (MunCanvas       *canvas,
       cairo_surface_t *picture,
       double           x,
       double           y,
       double           width,
       double           height)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, width / cairo_image_surface_get_width (picture), height / cairo_image_surface_get_height (picture));
  cairo_set_source_surface (self->cr, picture, 0, 0);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
  forget_state (self);
}

static cairo_t *
begin_free (MunCanvas *canvas,
            double     x,
            double     y,
            double     width,
            double     height)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_rectangle (self->cr, 0, 0, width, height);
  cairo_clip (self->cr);
  return self->cr;
}

static void
end_free (MunCanvas *canvas)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  cairo_restore (self->cr);
  forget_state (self);
}

static gboolean
is_damaged (CairoCanvas          *self,
            const PangoGlyphItem *item)
{
  cairo_scaled_font_t *font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->item->analysis.font));
  MunCff *cff = font != NULL ? find_cff (self, font) : NULL;

  for (int i = 0; cff != NULL && i < item->glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = item->glyphs->glyphs[i].glyph;

      if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0 && mun_cff_is_damaged (cff, glyph))
        return TRUE;
    }
  return FALSE;
}

/* A text of a chart: as outlines where cairo would damage one of its characters; what the chart says stands in its alternative text. */
static void
show_layout (MunCanvas   *canvas,
             PangoLayout *layout)
{
  CairoCanvas *self = (CairoCanvas *) canvas;
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean damaged = FALSE;

  do
    {
      const PangoGlyphItem *item = pango_layout_iter_get_run_readonly (iter);

      damaged = damaged || (item != NULL && is_damaged (self, item));
    }
  while (!damaged && pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
  if (!damaged)
    {
      pango_cairo_show_layout (self->cr, layout);
      return;
    }
  pango_cairo_layout_path (self->cr, layout);
  cairo_fill (self->cr);
}

static void
rotate_around (MunCanvas *canvas,
               double     x,
               double     y,
               double     angle)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_rotate (self->cr, angle);
  cairo_translate (self->cr, -x, -y);
  forget_state (self);
}

static void
begin_tag (MunCanvas  *canvas,
           const char *tag)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  if (self->pdf == NULL)
    return;
  cairo_tag_begin (self->cr, tag, NULL);
  self->n_elements++;
  self->leaf = TRUE;
  self->tally = (MunTally) { 0 };
}

static void
end_tag (MunCanvas  *canvas,
         const char *tag)
{
  CairoCanvas *self = (CairoCanvas *) canvas;
  const char *language;

  if (self->pdf == NULL)
    return;
  cairo_tag_end (self->cr, tag);
  language = self->leaf ? mun_tally_language (&self->tally, self->language) : NULL;
  self->leaf = FALSE;
  if (language != NULL)
    {
      g_autofree char *entry = g_strdup_printf ("/Lang (%s)", language);

      mun_complete_describe (self->complete, self->n_elements - 1, tag, entry);
    }
}

/* What stands in the dictionary of an element beside its tag (ISO 32000-1, 14.8.5). */
static void
describe (MunCanvas         *canvas,
          const char        *tag,
          const MunTagFacts *facts)
{
  CairoCanvas *self = (CairoCanvas *) canvas;
  g_autoptr(GString) entries = g_string_new (NULL);

  if (self->pdf == NULL)
    return;
  if (facts->alternative != NULL && *facts->alternative != '\0')
    {
      g_string_append (entries, "/Alt ");
      mun_pdf_append_text (entries, facts->alternative);
    }
  if (facts->actual != NULL)
    {
      g_string_append (entries, "/ActualText ");
      mun_pdf_append_text (entries, facts->actual);
    }
  if (facts->id != NULL)
    mun_complete_identify (self->complete, self->n_elements - 1, tag, facts->id);
  if (facts->scope != NULL)
    g_string_append_printf (entries, "/A << /O /Table /Scope /%s >>", facts->scope);
  if (facts->columns > 1)
    g_string_append_printf (entries, "/A << /O /Table /ColSpan %u >>", facts->columns);
  if (facts->list != NULL)
    g_string_append_printf (entries, "/A << /O /List /ListNumbering /%s >>", facts->list);
  if (facts->width > 0)
    {
      const double corners[] = { facts->x, self->page_height - facts->y - facts->height, facts->x + facts->width, self->page_height - facts->y };

      g_string_append (entries, "/A << /O /Layout /Placement /Block /BBox [");
      for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
        {
          g_string_append_c (entries, ' ');
          mun_pdf_append_number (entries, corners[i]);
        }
      g_string_append (entries, " ] >>");
    }
  if (entries->len > 0)
    mun_complete_describe (self->complete, self->n_elements - 1, tag, entries->str);
}

static void
mark_artifact (MunCanvas *canvas,
               gboolean   begin)
{
  /* cairo 1.16 knows no artifacts: what is drawn outside of all elements becomes one when the file is completed. */
}

/* cairo 1.16 writes the names of destinations as they are: a bracket in one would damage the file. */
static char *
make_name (const char *name)
{
  GString *safe = g_string_new (NULL);

  for (; *name != '\0'; name++)
    if (g_ascii_isalnum (*name) || strchr ("-_.", *name) != NULL)
      g_string_append_c (safe, *name);
    else
      g_string_append_printf (safe, "=%02X", (guchar) *name);
  return g_string_free (safe, FALSE);
}

static char *
name_attribute (const char *key,
                const char *name)
{
  g_autofree char *safe = make_name (name);

  return g_strdup_printf ("%s='%s'", key, safe);
}

static void
begin_link (MunCanvas  *canvas,
            const char *destination,
            const char *text)
{
  CairoCanvas *self = (CairoCanvas *) canvas;
  g_autofree char *attribute = name_attribute ("dest", destination);
  g_autofree char *name = make_name (destination);

  if (self->pdf == NULL)
    return;
  /* No "rect": cairo reads its numbers in the locale of the process. */
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attribute);
  mun_complete_add_link (self->complete, name, text);
  self->n_elements++;
  self->leaf = TRUE;
  self->tally = (MunTally) { 0 };
}

static void
end_link (MunCanvas *canvas)
{
  end_tag (canvas, CAIRO_TAG_LINK);
}

static void
add_destination (MunCanvas  *canvas,
                 const char *name,
                 double      y)
{
  CairoCanvas *self = (CairoCanvas *) canvas;
  g_autofree char *named = name_attribute ("name", name);
  /* Whole numbers: cairo reads a point or comma as the locale of the process has it. */
  g_autofree char *attribute = g_strdup_printf ("%s x=0 y=%d", named, MAX (0, (int) y));

  if (self->pdf == NULL)
    return;
  /* No "internal": with it a link to a later page would lead nowhere. */
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attribute);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static int
add_outline (MunCanvas  *canvas,
             int         parent,
             const char *title,
             const char *destination,
             gboolean    open)
{
  CairoCanvas *self = (CairoCanvas *) canvas;
  g_autofree char *attribute = name_attribute ("dest", destination);
  gboolean shown, inner;

  if (self->pdf == NULL)
    return 0;
  shown = parent <= 0 || (parent <= (int) self->bookmarks->len && g_array_index (self->bookmarks, gboolean, parent - 1));
  inner = shown && open;
  g_array_append_val (self->bookmarks, inner);
  mun_complete_add_bookmark (self->complete, shown);
  return cairo_pdf_surface_add_outline (self->pdf, parent, title, attribute, open ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

static gboolean
check (MunCanvas  *canvas,
       GError    **error)
{
  CairoCanvas *self = (CairoCanvas *) canvas;
  cairo_status_t status = cairo_status (self->cr);

  if (self->complete != NULL && !mun_complete_check (self->complete, error))
    return FALSE;
  if (status == CAIRO_STATUS_SUCCESS && self->pdf != NULL)
    status = cairo_surface_status (self->pdf);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED,
               _("The pages could not be drawn: %s. Nothing was changed."), cairo_status_to_string (status));
  return FALSE;
}

static void
free_canvas (MunCanvas *canvas)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  g_hash_table_unref (self->cffs);
  g_hash_table_unref (self->faces);
  g_array_unref (self->bookmarks);
  cairo_destroy (self->cr);
  g_free (self);
}

static const MunCanvasClass cairo_canvas_class = {
  .begin_page = begin_page,
  .end_page = end_page,
  .glyphs = glyphs,
  .fill = fill,
  .line = line,
  .image = image,
  .begin_free = begin_free,
  .end_free = end_free,
  .layout = show_layout,
  .rotate = rotate_around,
  .unrotate = end_free,
  .begin = begin_tag,
  .end = end_tag,
  .describe = describe,
  .artifact = mark_artifact,
  .begin_link = begin_link,
  .end_link = end_link,
  .destination = add_destination,
  .outline = add_outline,
  .check = check,
  .free = free_canvas,
};

MunCanvas *
mun_canvas_cairo_new (cairo_t *cr)
{
  CairoCanvas *self = g_new0 (CairoCanvas, 1);

  g_return_val_if_fail (cr != NULL, NULL);

  self->parent.klass = &cairo_canvas_class;
  self->cr = cairo_reference (cr);
  self->cffs = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) cairo_scaled_font_destroy, NULL);
  self->faces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_cff);
  self->bookmarks = g_array_new (FALSE, FALSE, sizeof (gboolean));
  return &self->parent;
}

MunCanvas *
mun_canvas_pdf_new (cairo_t     *cr,
                    MunComplete *complete,
                    const char  *language)
{
  CairoCanvas *self;

  g_return_val_if_fail (cr != NULL && complete != NULL, NULL);

  self = (CairoCanvas *) mun_canvas_cairo_new (cr);
  self->pdf = cairo_get_target (cr);
  self->complete = complete;
  self->language = g_intern_string (language != NULL ? language : "en");
  return &self->parent;
}
