/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/cff.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H
#include <string.h>

#define CFF_TABLE   FT_MAKE_TAG ('C', 'F', 'F', ' ')
#define DEPTH_MAX   10
#define STRING_MAX  65535
#define DICT_MAX    4096
#define FONTS_MAX   256

/* Operators, after Adobe's technical notes 5176 and 5177. */
enum {
  DICT_CHARSTRINGS = 17, DICT_PRIVATE = 18, DICT_SUBRS = 19, DICT_FD_ARRAY = 0x0c24, DICT_FD_SELECT = 0x0c25,
  OP_HSTEM = 1, OP_VSTEM = 3, OP_VMOVETO = 4, OP_CALLSUBR = 10, OP_RETURN = 11, OP_ESCAPE = 12, OP_ENDCHAR = 14, OP_HSTEMHM = 18,
  OP_HINTMASK = 19, OP_CNTRMASK = 20, OP_RMOVETO = 21, OP_HMOVETO = 22, OP_VSTEMHM = 23, OP_SHORT = 28, OP_CALLGSUBR = 29, OP_FIXED = 255,
};

typedef struct {
  gulong offsets; /* where the offsets begin */
  gulong data;    /* what they count from */
  guint  count;
  guint  size;    /* of an offset */
} Index;

struct _MunCff {
  cairo_scaled_font_t *font;
  FT_Face              face;       /* while it is locked */
  Index                strings;    /* of the glyphs */
  Index                globals;
  Index                fonts;      /* count 0 where all glyphs share one private dictionary */
  guint8               select[G_MAXUINT16 + 1]; /* by glyph: which of them it uses */
  Index                locals[FONTS_MAX];
  gboolean             known[FONTS_MAX];
  GHashTable          *judged;     /* glyph + 1 -> damaged + 1 */
  gulong               blank;
};

/* One run through a glyph: how many operands and hints there are, and how many cairo counts. */
typedef struct {
  const Index *locals;
  int          top;
  guint        operands;
  guint        counted;
  guint        hints;
  guint        counted_hints;
  gboolean     damaged;
} Run;

static gboolean
read_bytes (MunCff *self,
            gulong  offset,
            gulong  length,
            guint8 *bytes)
{
  FT_ULong n = length;

  return length == 0 || FT_Load_Sfnt_Table (self->face, CFF_TABLE, (FT_Long) offset, bytes, &n) == 0;
}

static gboolean
read_number (MunCff *self,
             gulong  offset,
             guint   size,
             gulong *number)
{
  guint8 bytes[4];

  if (size < 1 || size > sizeof bytes || !read_bytes (self, offset, size, bytes))
    return FALSE;
  *number = 0;
  for (guint i = 0; i < size; i++)
    *number = *number << 8 | bytes[i];
  return TRUE;
}

static gboolean
read_entry (MunCff      *self,
            const Index *index,
            gulong       i,
            gulong      *start,
            gulong      *length)
{
  gulong first, last;

  if (i >= index->count || !read_number (self, index->offsets + i * index->size, index->size, &first)
      || !read_number (self, index->offsets + (i + 1) * index->size, index->size, &last) || last < first)
    return FALSE;
  *start = index->data + first;
  *length = last - first;
  return TRUE;
}

/* @end: (nullable): what follows the index */
static gboolean
read_index (MunCff *self,
            gulong  offset,
            Index  *index,
            gulong *end)
{
  gulong count, size, last;

  if (!read_number (self, offset, 2, &count))
    return FALSE;
  index->count = count;
  if (end != NULL)
    *end = offset + 2;
  if (count == 0)
    return TRUE;
  if (!read_number (self, offset + 2, 1, &size))
    return FALSE;
  index->size = size;
  index->offsets = offset + 3;
  index->data = offset + 3 + (count + 1) * size - 1;
  if (!read_number (self, index->offsets + count * size, size, &last))
    return FALSE;
  if (end != NULL)
    *end = index->data + last;
  return TRUE;
}

/* Reads an integer as dictionaries and glyphs write it, but for the long forms. Returns: its length, 0 when it is none */
static guint
read_integer (const guint8 *bytes,
              gulong        room,
              int          *value)
{
  guint8 b = bytes[0];

  if (b == OP_SHORT && room >= 3)
    *value = (gint16) (bytes[1] << 8 | bytes[2]);
  else if (b >= 32 && b <= 246)
    *value = b - 139;
  else if (b >= 247 && b <= 250 && room >= 2)
    *value = (b - 247) * 256 + bytes[1] + 108;
  else if (b >= 251 && b <= 254 && room >= 2)
    *value = -(b - 251) * 256 - bytes[1] - 108;
  else
    return 0;
  return b == OP_SHORT ? 3 : b <= 246 ? 1 : 2;
}

static gulong
skip_real (const guint8 *bytes,
           gulong        room)
{
  gulong i = 1;

  while (i < room && (bytes[i] & 0x0f) != 0x0f && bytes[i] >> 4 != 0x0f)
    i++;
  return i + 1;
}

/* Looks for an operator of a dictionary. @operands: its last two */
static gboolean
find_in_dict (MunCff *self,
              gulong  start,
              gulong  length,
              guint   wanted,
              gulong  operands[2])
{
  guint8 bytes[DICT_MAX];
  gulong last[2] = { 0, 0 };

  if (length > sizeof bytes || !read_bytes (self, start, length, bytes))
    return FALSE;
  for (gulong i = 0; i < length;)
    {
      int value;
      guint n = read_integer (bytes + i, length - i, &value);

      if (bytes[i] == 29 && i + 5 <= length)
        {
          value = (int) ((guint) bytes[i + 1] << 24 | (guint) bytes[i + 2] << 16 | (guint) bytes[i + 3] << 8 | bytes[i + 4]);
          n = 5;
        }
      if (n > 0)
        {
          last[0] = last[1];
          last[1] = (gulong) value;
          i += n;
        }
      else if (bytes[i] == 30)
        i += skip_real (bytes + i, length - i);
      else
        {
          guint op = bytes[i] == OP_ESCAPE && i + 1 < length ? 0x0c00u | bytes[i + 1] : bytes[i];

          operands[0] = last[0];
          operands[1] = last[1];
          if (op == wanted)
            return TRUE;
          i += op >= 0x0c00 ? 2 : 1;
        }
    }
  return FALSE;
}

/* The subroutines of the private dictionary that the dictionary at @start names; none is no error. */
static void
read_locals (MunCff *self,
             gulong  start,
             gulong  length,
             Index  *locals)
{
  gulong private[2], subrs[2];

  if (find_in_dict (self, start, length, DICT_PRIVATE, private) && find_in_dict (self, private[1], private[0], DICT_SUBRS, subrs)
      && !read_index (self, private[1] + subrs[1], locals, NULL))
    locals->count = 0;
}

/* Which private dictionary each glyph uses: a byte for each of them, or ranges. */
static gboolean
read_select (MunCff *self,
             gulong  offset)
{
  gulong format, n;
  g_autofree guint8 *ranges = NULL;

  if (!read_number (self, offset, 1, &format))
    return FALSE;
  if (format == 0)
    return read_bytes (self, offset + 1, self->strings.count, self->select);
  if (!read_number (self, offset + 1, 2, &n))
    return FALSE;
  /* First glyph and dictionary of each, then the glyph behind the last one. */
  ranges = g_malloc (3 * n + 2);
  if (!read_bytes (self, offset + 3, 3 * n + 2, ranges))
    return FALSE;
  for (gulong i = 0; i < n; i++)
    {
      const guint8 *range = ranges + 3 * i;
      guint first = range[0] << 8 | range[1], next = range[3] << 8 | range[4];

      if (next > first)
        memset (self->select + first, range[2], next - first);
    }
  return TRUE;
}

static gboolean
read_font (MunCff *self)
{
  Index names, tops, strings;
  gulong header, end, start, length, found[2];

  if (!read_number (self, 2, 1, &header) || !read_index (self, header, &names, &end) || !read_index (self, end, &tops, &end)
      || !read_index (self, end, &strings, &end) || !read_index (self, end, &self->globals, NULL)
      || !read_entry (self, &tops, 0, &start, &length) || !find_in_dict (self, start, length, DICT_CHARSTRINGS, found)
      || !read_index (self, found[1], &self->strings, NULL))
    return FALSE;
  if (find_in_dict (self, start, length, DICT_FD_SELECT, found))
    return read_select (self, found[1]) && find_in_dict (self, start, length, DICT_FD_ARRAY, found) && read_index (self, found[1], &self->fonts, NULL);
  read_locals (self, start, length, &self->locals[0]);
  self->known[0] = TRUE;
  return TRUE;
}

static const Index *
need_locals (MunCff *self,
             gulong  glyph)
{
  guint8 font = glyph < G_N_ELEMENTS (self->select) ? self->select[glyph] : 0;
  gulong start, length;

  if (!self->known[font] && read_entry (self, &self->fonts, font, &start, &length))
    read_locals (self, start, length, &self->locals[font]);
  self->known[font] = TRUE;
  return &self->locals[font];
}

static gulong
find_subroutine (const Index *index,
                 int          number)
{
  int bias = index->count < 1240 ? 107 : index->count < 33900 ? 1131 : 32768;

  return (gulong) (number + bias);
}

static void
count_hints (Run *run)
{
  run->hints += run->operands / 2;
  run->counted_hints += run->counted / 2;
  run->operands = run->counted = 0;
}

static gboolean run_string (MunCff *self, Run *run, const Index *index, gulong number, guint depth);

/* Returns: FALSE when the glyph is judged */
static gboolean
run_operator (MunCff *self,
              Run    *run,
              guint8  op,
              guint   depth)
{
  const Index *index = op == OP_CALLSUBR ? run->locals : &self->globals;

  switch (op)
    {
    case OP_CALLSUBR:
    case OP_CALLGSUBR:
      run->operands--;
      run->counted--;
      return run_string (self, run, index, find_subroutine (index, run->top), depth + 1);
    case OP_HSTEM:
    case OP_VSTEM:
    case OP_HSTEMHM:
    case OP_VSTEMHM:
      count_hints (run);
      return TRUE;
    case OP_HINTMASK:
    case OP_CNTRMASK:
      count_hints (run);
      run->damaged = (run->hints + 7) / 8 != (run->counted_hints + 7) / 8;
      return FALSE;
    case OP_ENDCHAR:
      return FALSE;
    case OP_RMOVETO:
    case OP_HMOVETO:
    case OP_VMOVETO:
      run->operands = run->counted = 0;
      return TRUE;
    default:
      /* Drawing takes all operands; cairo goes on counting them. */
      run->operands = 0;
      return TRUE;
    }
}

/* Returns: FALSE when the glyph is judged, or cannot be read */
static gboolean
run_string (MunCff      *self,
            Run         *run,
            const Index *index,
            gulong       number,
            guint        depth)
{
  gulong start, length;
  g_autofree guint8 *bytes = NULL;

  if (depth > DEPTH_MAX || !read_entry (self, index, number, &start, &length) || length > STRING_MAX)
    return FALSE;
  bytes = g_malloc (length + 1);
  if (!read_bytes (self, start, length, bytes))
    return FALSE;
  for (gulong i = 0; i < length;)
    {
      guint n = bytes[i] == OP_FIXED ? 5 : read_integer (bytes + i, length - i, &run->top);

      if (n > 0)
        {
          run->operands++;
          run->counted++;
          i += n;
        }
      else if (bytes[i] == OP_RETURN)
        return TRUE;
      else if (!run_operator (self, run, bytes[i], depth))
        return FALSE;
      else
        i += bytes[i] == OP_ESCAPE ? 2 : 1;
    }
  return TRUE;
}

char *
mun_cff_name (cairo_scaled_font_t *font)
{
  FT_Face face = cairo_scaled_font_get_type (font) == CAIRO_FONT_TYPE_FT ? cairo_ft_scaled_font_lock_face (font) : NULL;
  FT_ULong length = 0;
  char *name = NULL;

  if (face == NULL)
    return NULL;
  if (FT_Load_Sfnt_Table (face, CFF_TABLE, 0, NULL, &length) == 0)
    name = g_strdup_printf ("%s, %s, %ld, %ld, %lu", face->family_name, face->style_name, face->face_index, face->num_glyphs, length);
  cairo_ft_scaled_font_unlock_face (font);
  return name;
}

MunCff *
mun_cff_new (cairo_scaled_font_t *font)
{
  MunCff *self;
  gboolean readable = FALSE;
  FT_ULong length = 0;

  g_return_val_if_fail (font != NULL, NULL);

  if (cairo_scaled_font_get_type (font) != CAIRO_FONT_TYPE_FT)
    return NULL;
  self = g_new0 (MunCff, 1);
  self->font = cairo_scaled_font_reference (font);
  self->judged = g_hash_table_new (NULL, NULL);
  self->face = cairo_ft_scaled_font_lock_face (font);
  if (self->face != NULL)
    {
      readable = FT_Load_Sfnt_Table (self->face, CFF_TABLE, 0, NULL, &length) == 0 && read_font (self);
      /* As wide as a Chinese character, so that nobody who reads the text sees a gap. */
      self->blank = FT_Get_Char_Index (self->face, 0x3000);
      if (self->blank == 0)
        self->blank = FT_Get_Char_Index (self->face, ' ');
      cairo_ft_scaled_font_unlock_face (font);
    }
  if (!readable)
    g_clear_pointer (&self, mun_cff_free);
  return self;
}

void
mun_cff_free (MunCff *self)
{
  if (self == NULL)
    return;
  cairo_scaled_font_destroy (self->font);
  g_hash_table_unref (self->judged);
  g_free (self);
}

gboolean
mun_cff_is_damaged (MunCff *self,
                    gulong  glyph)
{
  gpointer key = GSIZE_TO_POINTER (glyph + 1);
  gpointer judged;
  Run run = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  judged = g_hash_table_lookup (self->judged, key);
  if (judged != NULL)
    return GPOINTER_TO_INT (judged) == 2;
  self->face = cairo_ft_scaled_font_lock_face (self->font);
  if (self->face != NULL)
    {
      run.locals = need_locals (self, glyph);
      run_string (self, &run, &self->strings, glyph, 0);
      cairo_ft_scaled_font_unlock_face (self->font);
    }
  g_hash_table_insert (self->judged, key, GINT_TO_POINTER (run.damaged ? 2 : 1));
  return run.damaged;
}

gulong
mun_cff_blank (MunCff *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->blank;
}
