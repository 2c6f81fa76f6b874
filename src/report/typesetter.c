/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/typesetter.h"

#include <string.h>

/* A word takes some 300 bytes: the cap keeps the memory flat however long the report is. */
#define CACHE_MAX 32768

typedef struct {
  guint16 font;
  guint32 length;
  char    text[];
} SegmentKey;

typedef struct {
  guint16     font;
  guint32     length;
  const char *text;
} ProbeKey;

struct _MunTypesetter {
  PangoFontMap  *map;
  PangoLanguage *language;
  gboolean       cjk;
  PangoContext  *contexts[MUN_N_FONTS];
  double         ascents[MUN_N_FONTS];
  PangoAttrList *attributes;
  GHashTable    *segments;     /* SegmentKey -> MunSegment */
  GHashTable    *missing;      /* the characters that no font has */
  GHashTable    *fonts;        /* PangoFont, kept alive while its scaled font is in use */
};

/* Which font has which character is found out once and not for each report: that takes as long as some pages. Typesetters that nobody uses
 * wait here for the next report in their language, whichever thread makes it. */
#define IDLE_MAX 4

static GMutex idle_lock;
static MunTypesetter *idle[IDLE_MAX];

static guint
hash_bytes (const char *text,
            guint32     length,
            guint16     font)
{
  guint32 hash = 2166136261u ^ font;

  for (guint32 i = 0; i < length; i++)
    hash = (hash ^ (guchar) text[i]) * 16777619u;
  return hash;
}

/* The table holds keys with the text behind them; look-ups come with a pointer to the text, so that nothing
 * is copied for a word that is known. Both begin alike; a length with the top bit marks the probe. */
#define PROBE 0x80000000u

static const char *
key_text (gconstpointer key)
{
  const ProbeKey *probe = key;

  return (probe->length & PROBE) ? probe->text : ((const SegmentKey *) key)->text;
}

static guint
hash_key (gconstpointer key)
{
  const ProbeKey *probe = key;

  return hash_bytes (key_text (key), probe->length & ~PROBE, probe->font);
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const ProbeKey *first = a;
  const ProbeKey *second = b;

  return first->font == second->font
         && (first->length & ~PROBE) == (second->length & ~PROBE)
         && memcmp (key_text (a), key_text (b), first->length & ~PROBE) == 0;
}

static void
count_item (const char     *text,
            PangoGlyphItem *item,
            guint          *n_glyphs,
            guint          *n_clusters)
{
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    (*n_clusters)++;
  *n_glyphs += item->glyphs->num_glyphs;
}

static void
note_missing (MunTypesetter *self,
              gunichar       c)
{
  g_hash_table_add (self->missing, GUINT_TO_POINTER (c));
}

static void
place_glyphs (MunTypesetter    *self,
              PangoGlyphString *glyphs,
              MunRun           *run,
              double           *x)
{
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      PangoGlyphInfo *info = &glyphs->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        {
          cairo_glyph_t *glyph = &run->glyphs[run->n_glyphs++];

          /* Glyph 0 is the box that every font has for what it does not know. */
          glyph->index = (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) ? 0 : info->glyph;
          glyph->x = *x + info->geometry.x_offset / (double) PANGO_SCALE;
          glyph->y = info->geometry.y_offset / (double) PANGO_SCALE;
          if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
            note_missing (self, info->glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
        }
      *x += info->geometry.width / (double) PANGO_SCALE;
    }
}

static guint
count_drawn (PangoGlyphString *glyphs,
             int               from,
             int               to)
{
  guint n = 0;

  for (int i = MIN (from, to + 1); i < MAX (to, from + 1); i++)
    n += glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY;
  return n;
}

/* Appends one run of Pango's to the segment. Clusters that draw nothing are left out together with their bytes:
 * cairo would write each as a marked span that readers stumble over. */
static void
append_run (MunTypesetter  *self,
            MunSegment     *segment,
            const char     *text,
            PangoGlyphItem *item,
            cairo_glyph_t  *glyphs,
            cairo_text_cluster_t *clusters,
            char           *bytes)
{
  MunRun *run = &segment->runs[segment->n_runs++];
  PangoGlyphItemIter iter;
  PangoFont *font = item->item->analysis.font;
  double x = segment->width;

  run->glyphs = glyphs;
  run->clusters = clusters;
  run->text = bytes;
  run->backward = item->item->analysis.level % 2 == 1;
  g_hash_table_add (self->fonts, g_object_ref (font));
  run->font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      guint n = run->backward
                ? count_drawn (item->glyphs, iter.end_glyph + 1, iter.start_glyph)
                : count_drawn (item->glyphs, iter.start_glyph, iter.end_glyph - 1);
      guint n_bytes = iter.end_index - iter.start_index;

      if (n == 0)
        continue;
      memcpy (bytes + run->text_length, text + iter.start_index, n_bytes);
      run->text_length += n_bytes;
      run->clusters[run->n_clusters].num_bytes = n_bytes;
      run->clusters[run->n_clusters++].num_glyphs = n;
    }
  place_glyphs (self, item->glyphs, run, &x);
  segment->width = x;
}

static MunSegment *
build_segment (MunTypesetter *self,
               const char    *text,
               gsize          length,
               GList         *items)
{
  guint n_runs = g_list_length (items);
  guint n_glyphs = 0, n_clusters = 0, glyph = 0, cluster = 0, byte = 0;
  gsize size;
  MunSegment *segment;
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  char *bytes;

  for (GList *l = items; l != NULL; l = l->next)
    count_item (text, l->data, &n_glyphs, &n_clusters);
  /* One block: segments are many and small. */
  size = sizeof *segment + n_runs * sizeof (MunRun) + n_glyphs * sizeof *glyphs + n_clusters * sizeof *clusters + length;
  segment = g_malloc0 (size);
  segment->runs = (MunRun *) (segment + 1);
  glyphs = (cairo_glyph_t *) (segment->runs + n_runs);
  clusters = (cairo_text_cluster_t *) (glyphs + n_glyphs);
  bytes = (char *) (clusters + n_clusters);
  for (GList *l = items; l != NULL; l = l->next)
    {
      MunRun *run = &segment->runs[segment->n_runs];

      append_run (self, segment, text, l->data, glyphs + glyph, clusters + cluster, bytes + byte);
      glyph += run->n_glyphs;
      cluster += run->n_clusters;
      byte += run->text_length;
    }
  return segment;
}

static MunSegment *
shape (MunTypesetter *self,
       MunFont        font,
       const char    *text,
       gsize          length)
{
  GList *items = pango_itemize_with_base_dir (self->contexts[font], PANGO_DIRECTION_LTR, text, 0, length, self->attributes, NULL);
  MunSegment *segment;

  for (GList *l = items; l != NULL; l = l->next)
    {
      PangoItem *item = l->data;
      PangoGlyphItem *run = g_slice_new0 (PangoGlyphItem);

      run->item = item;
      run->glyphs = pango_glyph_string_new ();
      pango_shape_full (text + item->offset, item->length, text, length, &item->analysis, run->glyphs);
      l->data = run;
    }
  segment = build_segment (self, text, length, items);
  g_list_free_full (items, (GDestroyNotify) pango_glyph_item_free);
  return segment;
}

static PangoContext *
create_context (MunTypesetter *self,
                MunFont        font)
{
  PangoContext *context = pango_font_map_create_context (self->map);
  g_autoptr(PangoFontDescription) description = pango_font_description_from_string (MUN_FONT_FAMILIES);
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_font_description_set_absolute_size (description, mun_font_styles[font].size * PANGO_SCALE);
  pango_font_description_set_weight (description, mun_font_styles[font].bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_context_set_font_description (context, description);
  pango_context_set_language (context, self->language);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  return context;
}

static void
measure_ascent (MunTypesetter *self,
                MunFont        font)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (self->contexts[font], NULL, self->language);
  double ascent = pango_font_metrics_get_ascent (metrics) / (double) PANGO_SCALE;
  double descent = pango_font_metrics_get_descent (metrics) / (double) PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  self->ascents[font] = (mun_typesetter_leading (self, font) - ascent - descent) / 2 + ascent;
}

static MunTypesetter *
create_typesetter (PangoLanguage *language)
{
  MunTypesetter *self = g_new0 (MunTypesetter, 1);
  const char *code = pango_language_to_string (language);

  self->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
  self->cjk = g_str_has_prefix (code, "zh") || g_str_has_prefix (code, "ja") || g_str_has_prefix (code, "ko");
  self->language = language;
  self->attributes = pango_attr_list_new ();
  /* Figures of one width stand under each other; without ligatures a text is copied as it was written. */
  pango_attr_list_insert (self->attributes, pango_attr_font_features_new ("tnum=1, liga=0, clig=0"));
  self->segments = g_hash_table_new_full (hash_key, equal_keys, g_free, (GDestroyNotify) mun_segment_free);
  self->missing = g_hash_table_new (NULL, NULL);
  self->fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  for (guint i = 0; i < MUN_N_FONTS; i++)
    self->contexts[i] = create_context (self, i);
  return self;
}

static void
destroy_typesetter (MunTypesetter *self)
{
  g_hash_table_unref (self->segments);
  g_hash_table_unref (self->missing);
  g_hash_table_unref (self->fonts);
  for (guint i = 0; i < MUN_N_FONTS; i++)
    g_object_unref (self->contexts[i]);
  pango_attr_list_unref (self->attributes);
  g_object_unref (self->map);
  g_free (self);
}

/* Returns: (transfer full) (nullable) */
static MunTypesetter *
take_idle (PangoLanguage *language)
{
  MunTypesetter *found = NULL;

  g_mutex_lock (&idle_lock);
  for (guint i = 0; i < IDLE_MAX && found == NULL; i++)
    if (idle[i] != NULL && idle[i]->language == language)
      found = g_steal_pointer (&idle[i]);
  g_mutex_unlock (&idle_lock);
  return found;
}

MunTypesetter *
mun_typesetter_new (const char *language)
{
  PangoLanguage *spoken;
  MunTypesetter *self;

  g_return_val_if_fail (language != NULL, NULL);

  spoken = pango_language_from_string (strcmp (language, "zh") == 0 ? "zh-cn" : language);
  self = take_idle (spoken);
  return self != NULL ? self : create_typesetter (spoken);
}

void
mun_typesetter_free (MunTypesetter *self)
{
  g_hash_table_remove_all (self->segments);
  g_hash_table_remove_all (self->missing);
  g_hash_table_remove_all (self->fonts);
  g_mutex_lock (&idle_lock);
  for (guint i = 0; i < IDLE_MAX && self != NULL; i++)
    if (idle[i] == NULL)
      idle[i] = g_steal_pointer (&self);
  g_mutex_unlock (&idle_lock);
  if (self != NULL)
    destroy_typesetter (self);
}

const MunSegment *
mun_typesetter_segment (MunTypesetter *self,
                        MunFont        font,
                        const char    *text,
                        gsize          length)
{
  ProbeKey probe = { font, length | PROBE, text };
  MunSegment *segment = g_hash_table_lookup (self->segments, &probe);
  SegmentKey *key;

  if (segment != NULL)
    return segment;
  segment = shape (self, font, text, length);
  key = g_malloc (sizeof *key + length);
  key->font = font;
  key->length = length;
  memcpy (key->text, text, length);
  g_hash_table_insert (self->segments, key, segment);
  return segment;
}

MunSegment *
mun_typesetter_shape_item (MunTypesetter  *self,
                           const char     *text,
                           PangoGlyphItem *item)
{
  g_autoptr(GList) items = g_list_append (NULL, item);

  return build_segment (self, text, item->item->length, items);
}

void
mun_segment_free (MunSegment *segment)
{
  g_free (segment);
}

gboolean
mun_typesetter_trim (MunTypesetter *self)
{
  if (g_hash_table_size (self->segments) <= CACHE_MAX)
    return FALSE;
  g_hash_table_remove_all (self->segments);
  return TRUE;
}

PangoContext *
mun_typesetter_context (MunTypesetter *self,
                        MunFont        font)
{
  return self->contexts[font];
}

PangoLanguage *
mun_typesetter_language (MunTypesetter *self)
{
  return self->language;
}

double
mun_typesetter_leading (MunTypesetter *self,
                        MunFont        font)
{
  return self->cjk ? mun_font_styles[font].leading_cjk : mun_font_styles[font].leading;
}

double
mun_typesetter_ascent (MunTypesetter *self,
                       MunFont        font)
{
  /* Only for fonts that are used: it takes a millisecond each. */
  if (self->ascents[font] <= 0)
    measure_ascent (self, font);
  return self->ascents[font];
}

double
mun_typesetter_mark_width (MunTypesetter *self)
{
  return mun_typesetter_segment (self, MUN_FONT_MARK, "00", 2)->width + 1;
}

static int
compare_characters (gconstpointer a,
                    gconstpointer b)
{
  return (GPOINTER_TO_UINT (a) > GPOINTER_TO_UINT (b)) - (GPOINTER_TO_UINT (a) < GPOINTER_TO_UINT (b));
}

char *
mun_typesetter_missing (MunTypesetter *self)
{
  g_autoptr(GList) characters = g_list_sort (g_hash_table_get_keys (self->missing), compare_characters);
  GString *text = g_string_new (NULL);

  for (GList *l = characters; l != NULL; l = l->next)
    g_string_append_printf (text, "%sU+%04X", l->prev == NULL ? "" : ", ", GPOINTER_TO_UINT (l->data));
  return g_string_free (text, FALSE);
}
